import { z } from 'zod';
import { cloudChangeSchema, cloudCredentialsViewSchema } from '../../domain/cloud/credentials.ts';
import { accountNoticeSchema } from '../../domain/account-notice.ts';
import { monthlyUseSchema } from '../../domain/cloud/message-pricing.ts';
import { webhookHealthSchema } from '../../domain/cloud/webhook-health.ts';
import { registrationPinSchema, registrationSchema } from '../../domain/cloud/registration.ts';
import { setUpReportSchema } from '../../domain/cloud/set-up-check.ts';

/** The link to WhatsApp's own server. What changes comes back as `desk.changed` with `cloud`. */
export const cloudInvokes = {
  /** Of the secrets only whether they are there. */
  'cloud.credentials': { input: z.undefined(), output: cloudCredentialsViewSchema },
  /** What is absent stays, null takes away. Errors: invalid-input, with the fields. */
  'cloud.saveCredentials': { input: cloudChangeSchema, output: cloudCredentialsViewSchema },
  /** How the way in stands: when WhatsApp's server was last heard. */
  'cloud.webhook': { input: z.undefined(), output: webhookHealthSchema },
  /** What WhatsApp's server says of the account, the heaviest first. */
  'cloud.notices': { input: z.undefined(), output: z.array(accountNoticeSchema) },
  /** How many messages WhatsApp has counted in this month and those before, newest first. */
  'cloud.use': { input: z.undefined(), output: z.array(monthlyUseSchema) },
  /** Looks at everything that must be right; takes seconds. */
  'cloud.check': { input: z.undefined(), output: setUpReportSchema },
  /** Registers the number with the Cloud API. What WhatsApp refuses is told as a result. */
  'cloud.register': { input: z.object({ pin: registrationPinSchema }).strict(), output: registrationSchema },
  /** Tells WhatsApp's server to send what concerns this account to the address from outside. */
  'cloud.subscribe': {
    input: z.undefined(),
    output: z.object({ isDone: z.boolean(), code: z.number().int().nullable() }),
  },
} as const;
