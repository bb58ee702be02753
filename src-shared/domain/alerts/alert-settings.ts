import { z } from 'zod';

/**
 * What staff are told of when they look elsewhere.
 * - `message`: a customer has written.
 * - `prescription`: a photo for a prescription has come.
 * - `late`: a customer waits longer for an answer than was promised.
 * - `mention`: a colleague has called somebody in an internal note.
 */
export const ALERT_KINDS = ['message', 'prescription', 'late', 'mention'] as const;
export const alertKindSchema = z.enum(ALERT_KINDS);
export type AlertKind = z.infer<typeof alertKindSchema>;

/** A minute of the pharmacy's day. */
const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const MOST_MANAGER_MINUTES = 480;

/** What the pharmacy decides; how loud it is and what closing the window does are the PC's: see the look. */
export const alertSettingsSchema = z.object({
  /** Whether a notification says the message itself. Locked, the desk never says it. */
  showsText: z.boolean(),
  /** Which kinds are heard. */
  sounds: z.record(alertKindSchema, z.boolean()),
  /** Nothing is heard between these, which may lie on either side of midnight. */
  quiet: z.object({ isOn: z.boolean(), from: timeOfDaySchema, to: timeOfDaySchema }),
  /** How long after an answer was due the managers are told as well. */
  managersAfterMinutes: z.number().int().min(1).max(MOST_MANAGER_MINUTES),
});
export type AlertSettings = z.infer<typeof alertSettingsSchema>;

export const DEFAULT_ALERTS: AlertSettings = {
  showsText: true,
  sounds: { message: true, prescription: true, late: true, mention: true },
  quiet: { isOn: false, from: '01:00', to: '09:00' },
  managersAfterMinutes: 15,
};
