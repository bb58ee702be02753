import type { PhoneRead } from '../store/contract/store.ts';
import type { TransportChat, TransportRead } from '../transport/transport.ts';
import { identityOf, namesAnybody } from './normalise.ts';

/** What WhatsApp's list says of what was read, on whichever device; of a chat that is listed twice the larger count. */
export function readsOfList(chats: readonly TransportChat[]): TransportRead[] {
  const reads = new Map<string, TransportRead>();
  for (const { chatAddress, unreadCount, newestIds = [], isUnreadUnsure } of chats) {
    const isLid = chatAddress.endsWith('@lid');
    const identity = { phoneJid: isLid ? null : chatAddress, lid: isLid ? chatAddress : null };
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
