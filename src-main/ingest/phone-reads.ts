import type { PhoneMarks } from '../store/contract/chat-store.ts';
import type { PhoneRead } from '../store/contract/store.ts';
import type { TransportChat, TransportMarks, TransportRead } from '../transport/transport.ts';
import { identityOf, namesAnybody } from './normalise.ts';

/** What WhatsApp's list says of what was read, on whichever device; of a chat that is listed twice the larger count. */
export function readsOfList(chats: readonly TransportChat[]): TransportRead[] {
  const reads = new Map<string, TransportRead>();
  for (const { chatAddress, unreadCount, newestIds = [], isUnreadUnsure } of chats) {
    const identity = namesIn(chatAddress);
    const before = reads.get(chatAddress)?.unreadCount;
    const isUnsure = isUnreadUnsure === true || before === null;
    const count = isUnsure ? null : Math.max(unreadCount, before ?? 0);
    reads.set(chatAddress, { chatAddress, ...identity, unreadCount: count, newestIds });
  }
  return [...reads.values()];
}

/** @returns undefined when it names nobody. */
export function toPhoneRead({ unreadCount, newestIds, ...names }: TransportRead): PhoneRead | undefined {
  const identity = identityOf(names);
  return namesAnybody(identity) ? { identity, unreadCount, newestIds } : undefined;
}

/** What WhatsApp's list keeps of its chats beside their messages. */
export const marksOfList = (chats: readonly TransportChat[]): TransportMarks[] =>
  chats.flatMap(({ chatAddress, marks }) =>
    marks === undefined ? [] : [{ chatAddress, ...namesIn(chatAddress), marks }],
  );

/** A new name is searched for and sorted by, and the first list brings thousands: what comes in must not wait for all. */
const NAMES_AT_ONCE = 50;

/**
 * Without those that name nobody: all but the names together, then those, a few at a time. That somebody has none comes first,
 * so that of two chats of one person the one with a name is the last word.
 */
export function marksInPieces(chats: readonly TransportMarks[]): PhoneMarks[][] {
  const told = chats.flatMap(({ marks, ...names }): PhoneMarks[] => {
    const identity = identityOf(names);
    return namesAnybody(identity) ? [{ identity, ...marks }] : [];
  });
  const names = told
    .filter(({ phoneBookName }) => phoneBookName !== undefined)
    .map(({ identity, phoneBookName }) => ({ identity, phoneBookName }))
    .toSorted((one, other) => Number(one.phoneBookName !== null) - Number(other.phoneBookName !== null));
  const pieces = Array.from({ length: Math.ceil(names.length / NAMES_AT_ONCE) }, (_, piece) =>
    names.slice(piece * NAMES_AT_ONCE, (piece + 1) * NAMES_AT_ONCE),
  );
  return [told.map(({ phoneBookName: _name, ...marks }) => marks), ...pieces];
}

function namesIn(chatAddress: string): { phoneJid: string | null; lid: string | null } {
  const isLid = chatAddress.endsWith('@lid');
  return { phoneJid: isLid ? null : chatAddress, lid: isLid ? chatAddress : null };
}
