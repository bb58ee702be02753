import { z } from 'zod';

/** What the pharmacy's own app at Meta is reached with. Whoever has the secrets writes in the pharmacy's name. */
export const CLOUD_SECRETS = ['accessToken', 'appSecret', 'verifyToken'] as const;

/** The newest that is known; each is there for two years. */
export const DEFAULT_GRAPH_VERSION = 'v26.0';
export const DEFAULT_WEBHOOK_PORT = 8791;

const id = z.string().regex(/^\d{5,20}$/);

/** What may be typed. An address of Graph is not here: nothing that staff type sends the token elsewhere. */
export const cloudCredentialsSchema = z
  .object({
    graphVersion: z.string().regex(/^v\d{2}\.\d$/),
    accessToken: z
      .string()
      .regex(/^[\w-]{20,1000}$/)
      .nullable(),
    /** As Meta gives it. */
    appSecret: z
      .string()
      .regex(/^[0-9a-f]{32}$/i)
      .nullable(),
    /** Of one's own choice, and long enough not to be guessed: it answers whoever finds the address. */
    verifyToken: z
      .string()
      .regex(/^[\w.~-]{16,200}$/)
      .nullable(),
    phoneNumberId: id.nullable(),
    businessAccountId: id.nullable(),
    /** The way to this PC from outside, as it is typed at Meta's. */
    callbackUrl: z
      .url({ protocol: /^https$/ })
      .max(200)
      .nullable(),
    /** Where the webhook is listened for on this PC. */
    webhookPort: z.number().int().min(1024).max(65_535),
  })
  .strict();
export type CloudCredentials = z.infer<typeof cloudCredentialsSchema>;

/** What stays is absent; null takes away. */
export const cloudChangeSchema = cloudCredentialsSchema.partial();
export type CloudChange = { [K in keyof CloudCredentials]?: CloudCredentials[K] | undefined };

/** How much of a secret is shown: enough to tell two apart. */
const SHOWN_LETTERS = 4;

const secretViewSchema = z.object({ ending: z.string().max(SHOWN_LETTERS) }).nullable();

/** What the window is told: of a secret whether it is there and how it ends. */
export const cloudCredentialsViewSchema = cloudCredentialsSchema.extend({
  accessToken: secretViewSchema,
  appSecret: secretViewSchema,
  verifyToken: secretViewSchema,
});
export type CloudCredentialsView = z.infer<typeof cloudCredentialsViewSchema>;

export function viewOfCredentials(credentials: CloudCredentials): CloudCredentialsView {
  const { accessToken, appSecret, verifyToken } = credentials;
  return {
    ...credentials,
    accessToken: endingOf(accessToken),
    appSecret: endingOf(appSecret),
    verifyToken: endingOf(verifyToken),
  };
}

const endingOf = (secret: string | null): { ending: string } | null =>
  secret === null ? null : { ending: secret.slice(-SHOWN_LETTERS) };

/** What a webhook can be taken with. */
export interface WebhookSecrets {
  appSecret: string;
  verifyToken: string;
}

/** Everything is there that it takes to write and to be written to. */
export const isCloudSetUp = (credentials: CloudCredentials): boolean =>
  credentials.phoneNumberId !== null &&
  credentials.businessAccountId !== null &&
  CLOUD_SECRETS.every((secret) => credentials[secret] !== null);

/** null while one of them is missing: then nobody is listened to. */
export function webhookSecretsOf({ appSecret, verifyToken }: CloudCredentials): WebhookSecrets | null {
  return appSecret === null || verifyToken === null ? null : { appSecret, verifyToken };
}
