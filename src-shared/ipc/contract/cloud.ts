import { z } from 'zod';
import { cloudChangeSchema, cloudCredentialsViewSchema } from '../../domain/cloud/credentials.ts';
import { webhookHealthSchema } from '../../domain/cloud/webhook-health.ts';
import { setUpReportSchema } from '../../domain/cloud/set-up-check.ts';

/** The link to WhatsApp's own server. What changes comes back as `desk.changed` with `cloud`. */
export const cloudInvokes = {
  /** Of the secrets only whether they are there. */
  'cloud.credentials': { input: z.undefined(), output: cloudCredentialsViewSchema },
  /** What is absent stays, null takes away. Errors: invalid-input, with the fields. */
  'cloud.saveCredentials': { input: cloudChangeSchema, output: cloudCredentialsViewSchema },
  /** How the way in stands: when WhatsApp's server was last heard. */
  'cloud.webhook': { input: z.undefined(), output: webhookHealthSchema },
  /** Looks at everything that must be right; takes seconds. */
  'cloud.check': { input: z.undefined(), output: setUpReportSchema },
  /** Tells WhatsApp's server to send what concerns this account to the address from outside. */
  'cloud.subscribe': {
    input: z.undefined(),
    output: z.object({ isDone: z.boolean(), code: z.number().int().nullable() }),
  },
} as const;
