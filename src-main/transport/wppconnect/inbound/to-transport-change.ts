import { z } from 'zod';
import type { TransportChange } from '../../transport.ts';
import { isPersonalChat, parseMessageKey } from './message-key.ts';
import { looseTime, toEpochMs } from './whatsapp-time.ts';

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

/** A reaction's key says whose it is, as a message's does. */
export function reactionBy(reactionKey: string): 'customer' | 'pharmacy' {
  return reactionKey.startsWith('true_') ? 'pharmacy' : 'customer';
}

/** @returns undefined for what names no message of a chat that is served; who it is, the driver adds. */
export function toTransportChange(
  raw: unknown,
  nowMs: number,
): Omit<TransportChange, 'phoneJid' | 'lid'> | undefined {
  const parsed = pageChange.safeParse(raw);
  // The chat named beside an edit is our own number: only the key tells which message it is.
  const key = parsed.success ? parseMessageKey(parsed.data.key) : undefined;
  if (!parsed.success || !key || !isPersonalChat(key.remote)) return undefined;
  const change = parsed.data;
  const message = { waMessageId: key.id, chatAddress: key.remote, fromMe: key.fromMe };
  switch (change.kind) {
    case 'edited':
      return {
        ...message,
        change: { kind: 'edited', text: change.text, at: toEpochMs(change.at, nowMs) },
      };
    case 'revoked':
      return { ...message, change: { kind: 'revoked', at: nowMs } };
    case 'reacted':
      return {
        ...message,
        change: {
          kind: 'reacted',
          by: reactionBy(change.reactionKey),
          emoji: change.emoji ?? '',
          at: toEpochMs(change.at, nowMs),
        },
      };
  }
}
