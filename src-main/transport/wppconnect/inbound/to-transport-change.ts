import { z } from 'zod';
import type { TransportChange } from '../../transport.ts';
import { part, words } from '../../loose.ts';
import { readContent } from './content/read-content.ts';
import { calledFields, calledOf } from './message/called.ts';
import { isPersonalChat, parseMessageKey } from './message-key.ts';
import { looseTime, toEpochMs } from '../../whatsapp-seconds.ts';

/** What the page agent makes of wa-js's three events, and of a star that comes or goes. */
const pageChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edited'),
    key: z.string(),
    text: z.string(),
    /** The whole of it, as it is now: an event's time and place are no text. */
    message: z.unknown().optional(),
    at: looseTime,
  }),
  z.object({ kind: z.literal('revoked'), key: z.string() }),
  z.object({ kind: z.literal('starred'), key: z.string(), isStarred: z.boolean() }),
  z.object({
    kind: z.literal('reacted'),
    key: z.string(),
    reactionKey: z.string(),
    emoji: z.string().nullish(),
    at: looseTime,
  }),
]);

const typed = part({ type: words, ...calledFields });

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
    case 'edited': {
      const { type, calledPeople } = typed.parse(change.message);
      const { text, details } = readContent(type ?? 'chat', change.message);
      const at = toEpochMs(change.at, nowMs);
      return {
        ...message,
        change: { kind: 'edited', text: text ?? change.text, details, called: calledOf(calledPeople), at },
      };
    }
    case 'revoked':
      return { ...message, change: { kind: 'revoked', at: nowMs } };
    case 'starred':
      return { ...message, change: { kind: 'starred', isStarred: change.isStarred, at: nowMs } };
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
