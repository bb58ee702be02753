import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-hub-signature-256';

const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

/** Anything else cannot be right, whatever the body says. */
export const isSignature = (header: unknown): header is string =>
  typeof header === 'string' && SIGNATURE.test(header);

/** Whether these very bytes were signed with the app's secret. */
export function isSignedWith(secret: string, body: Uint8Array, header: string): boolean {
  const given = Buffer.from(SIGNATURE.exec(header)?.[1] ?? '', 'hex');
  const own = createHmac('sha256', secret).update(body).digest();
  return given.length === own.length && timingSafeEqual(given, own);
}

/** How long it takes says nothing about the texts, not even how long they are. */
export function isSameText(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other));
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
