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

/** Without those that name nobody. */
export const phoneMarksOf = (chats: readonly TransportMarks[]): PhoneMarks[] =>
  chats.flatMap(({ marks, ...names }) => {
    const identity = identityOf(names);
    return namesAnybody(identity) ? [{ identity, ...marks }] : [];
  });

function namesIn(chatAddress: string): { phoneJid: string | null; lid: string | null } {
  const isLid = chatAddress.endsWith('@lid');
  return { phoneJid: isLid ? null : chatAddress, lid: isLid ? chatAddress : null };
}
