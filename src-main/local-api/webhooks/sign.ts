import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret, as Standard Webhooks writes it. */
export const makeWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64');

/** The headers of one try, as Standard Webhooks has them: each secret signs, so that one can take the other's place. */
export function signedHeaders(
  delivery: { eventId: string; body: string; secrets: readonly string[] },
  now: number,
): Record<string, string> {
  const { eventId, body, secrets } = delivery;
  const timestamp = Math.floor(now / 1_000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${eventId}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
