import { z } from 'zod';
import { KEEP_ALL, retentionSettingsSchema } from './privacy/retention.ts';
import { alertSettingsSchema, DEFAULT_ALERTS } from './alerts/alert-settings.ts';
import { COUNTRIES } from './countries.ts';
import { DEFAULT_FIRST_RUN, firstRunSchema } from './first-run.ts';
import { givenTimeSchema } from './given-times.ts';
import { DEFAULT_RULES } from './rules/default-rules.ts';
import { DEFAULT_MENU } from './rules/default-menu.ts';
import { themeSchema } from './look-schemas.ts';
import { keywordRulesSchema } from './tickets/classification.ts';
import {
  DEFAULT_AUTOMATION,
  DEFAULT_RATING_SETTINGS,
  DEFAULT_TICKET_SETTINGS,
  automationSettingsSchema,
  ratingSettingsSchema,
  ticketSettingsSchema,
} from './rules/desk-settings.ts';
import { DEFAULT_FOLLOW_UPS, followUpSettingsSchema } from './follow-ups/pace.ts';
import { clockFaceSchema } from './rules/clock-face.ts';
import { DEFAULT_HOURS, hoursSchema } from './rules/hours.ts';
import {
  DEFAULT_PRESCRIPTION_SETTINGS,
  prescriptionSettingsSchema,
} from './prescriptions/prescription-settings.ts';
import { DEFAULT_LOCAL_API, localApiSettingsSchema } from './programs/local-api.ts';
import { serviceMenuSchema } from './rules/service-menu.ts';
import { linkSchema } from './transport-capabilities.ts';
import { placeToSendSchema } from './messages/card.ts';
import { updateChannelSchema } from './updates.ts';

export const settingsSchema = z.object({
  language: z.enum(['ar', 'en']),
  theme: themeSchema,
  /** How the desk shows times of day. */
  clockFace: clockFaceSchema,
  /** ISO 3166-1 alpha-2: how numbers without a country code are read. */
  defaultCountry: z.string().refine((code) => COUNTRIES.includes(code), { message: 'no country' }),
  /** By which link the desk writes. The cloud link counts only while it has what it is reached with. */
  sendingLink: linkSchema,
  /** How long the desk waits for a scan or a pairing code before it stops asking WhatsApp, in ms. */
  linkTimeoutMs: z.number().int().min(5_000).max(3_600_000),
  /** Whether customers are shown that somebody of the pharmacy is typing. */
  showsTyping: z.boolean(),
  /** Whether customers' pictures are fetched from WhatsApp and shown. */
  showsPictures: z.boolean(),
  /** As the staff read it on the sign-in screen; '' until somebody said. */
  pharmacyName: z.string().max(80),
  /** Where it is, as customers are sent it; null until somebody said. */
  pharmacyPlace: placeToSendSchema.nullable(),
  /** How long nobody may touch the desk before it locks itself, in ms; 0 for never. */
  idleLockMs: z.union([z.literal(0), z.number().int().min(5_000).max(86_400_000)]),
  /** How long the other kinds stay; see domain/privacy/retention.ts. */
  retention: retentionSettingsSchema,
  /** How long the files of messages stay, in months; null for ever. */
  mediaRetentionMonths: z.number().int().min(1).max(120).nullable(),
  /** Epoch ms at which a person said that the recovery key is kept safe; null until then, and the desk reminds. */
  recoveryKeySavedAt: givenTimeSchema.nullable(),
  /** Epoch ms at which the desk showed the recovery key's dialog by itself; null until then. Never a second time. */
  recoveryKeyOfferedAt: givenTimeSchema.nullable(),
  /** Epoch ms at which a person said "later" to the recovery key's banner; the desk reminds again on another day. */
  recoveryKeyPutOffAt: givenTimeSchema.nullable(),
  /** Epoch ms at which a person put the hint about automatic replies away; null until then. */
  automationHintHiddenAt: givenTimeSchema.nullable(),
  /** Where the first run of this desk stands. */
  firstRun: firstRunSchema,
  /** Epoch ms at which a person put the list of first steps away for good; null until then. */
  firstStepsHiddenAt: givenTimeSchema.nullable(),
  updateChannel: updateChannelSchema,
  /** Epoch ms at which a person said "later" to the restart for an update; the desk asks again on another day. */
  updatePutOffAt: givenTimeSchema.nullable(),
  hours: hoursSchema,
  serviceMenu: serviceMenuSchema,
  keywordRules: keywordRulesSchema,
  automation: automationSettingsSchema,
  tickets: ticketSettingsSchema,
  rating: ratingSettingsSchema,
  followUps: followUpSettingsSchema,
  prescriptions: prescriptionSettingsSchema,
  localApi: localApiSettingsSchema,
  alerts: alertSettingsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'ar',
  theme: 'system',
  clockFace: '12-hours',
  defaultCountry: 'EG',
  sendingLink: 'web',
  linkTimeoutMs: 180_000,
  showsTyping: false,
  showsPictures: true,
  pharmacyName: '',
  pharmacyPlace: null,
  idleLockMs: 600_000,
  retention: KEEP_ALL,
  mediaRetentionMonths: null,
  recoveryKeySavedAt: null,
  recoveryKeyOfferedAt: null,
  recoveryKeyPutOffAt: null,
  automationHintHiddenAt: null,
  firstRun: DEFAULT_FIRST_RUN,
  firstStepsHiddenAt: null,
  updateChannel: 'stable',
  updatePutOffAt: null,
  hours: DEFAULT_HOURS,
  serviceMenu: DEFAULT_MENU,
  keywordRules: DEFAULT_RULES,
  automation: DEFAULT_AUTOMATION,
  tickets: DEFAULT_TICKET_SETTINGS,
  rating: DEFAULT_RATING_SETTINGS,
  followUps: DEFAULT_FOLLOW_UPS,
  prescriptions: DEFAULT_PRESCRIPTION_SETTINGS,
  localApi: DEFAULT_LOCAL_API,
  alerts: DEFAULT_ALERTS,
};
