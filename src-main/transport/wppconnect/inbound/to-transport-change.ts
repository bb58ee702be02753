import { z } from 'zod';
import type { TransportChange } from '../../transport.ts';
import { parseMessageKey } from './message-key.ts';

/** A time that is no number says nothing, and is no reason to lose what it belongs to. */
export const looseTime = z.number().nullish().catch(null);

/** The end of the year 9999: beyond it there is no date, and further on no integer to store. */
const LAST_EPOCH_MS = 253_402_300_799_999;
/** September 2001 in ms: less is no time of WhatsApp's in ms, and a tenth of it no time in seconds. */
const LEAST_MS = 1_000_000_000_000;

/** What the page agent makes of wa-js's three events. */
const pageChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edited'), key: z.string(), text: z.string(), at: looseTime }),
  z.object({ kind: z.literal('revoked'), key: z.string() }),
  z.object({
    kind: z.literal('reacted'),
    key: z.string(),
    reactionKey: z.string(),
    emoji: z.string().nullish(),
    at: looseTime,
  }),
]);

/** The same; `nowMs` when there is none. */
export const toEpochMs = (time: number | null | undefined, nowMs: number): number => epochMsOf(time) ?? nowMs;

/** Some of WhatsApp's times are in seconds, others in ms. @returns epoch ms; null when there is none or it is no date. */
export function epochMsOf(time: number | null | undefined): number | null {
  if (!time || time <= 0) return null;
  if (time < LEAST_MS / 10) return Math.round(time * 1000);
  return time >= LEAST_MS && time <= LAST_EPOCH_MS ? Math.round(time) : null;
}

/** A reaction's key says whose it is, as a message's does. */
export function reactionBy(reactionKey: string): 'customer' | 'pharmacy' {
  return reactionKey.startsWith('true_') ? 'pharmacy' : 'customer';
}

/** @returns undefined for what names no message. */
export function toTransportChange(raw: unknown, nowMs: number): TransportChange | undefined {
  const parsed = pageChange.safeParse(raw);
  // The chat named beside an edit is our own number: only the key tells which message it is.
  const key = parsed.success ? parseMessageKey(parsed.data.key) : undefined;
  if (!parsed.success || !key) return undefined;
  const change = parsed.data;
  switch (change.kind) {
    case 'edited':
      return {
        waMessageId: key.id,
        change: { kind: 'edited', text: change.text, at: toEpochMs(change.at, nowMs) },
      };
    case 'revoked':
      return { waMessageId: key.id, change: { kind: 'revoked', at: nowMs } };
    case 'reacted':
      return {
        waMessageId: key.id,
        change: {
          kind: 'reacted',
          by: reactionBy(change.reactionKey),
          emoji: change.emoji ?? '',
          at: toEpochMs(change.at, nowMs),
        },
      };
  }
}
