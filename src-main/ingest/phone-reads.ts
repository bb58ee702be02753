import { phoneFromJid } from '#shared/phone/jid.ts';
import type { PhoneRead } from '../store/contract/store.ts';
import type { TransportChat, TransportRead } from '../transport/transport.ts';

/** What WhatsApp's list says of chats that were read, on whichever device. */
export function readsOfList(chats: readonly TransportChat[]): TransportRead[] {
  const counts = new Map<string, number>();
  for (const { chatAddress, unreadCount } of chats) {
    counts.set(chatAddress, Math.max(unreadCount, counts.get(chatAddress) ?? 0));
  }
  return chats.flatMap(({ chatAddress, unreadCount, newestIds, isMarkedUnread }) => {
    // By hand somebody has marked it for others to look at; and of a chat that is listed twice the larger count holds.
    if (isMarkedUnread === true || unreadCount !== counts.get(chatAddress)) return [];
    const isLid = chatAddress.endsWith('@lid');
    const identity = { phoneJid: isLid ? null : chatAddress, lid: isLid ? chatAddress : null };
    return [{ chatAddress, ...identity, unreadCount, newestIds: newestIds ?? [] }];
  });
}

/** @returns undefined when it names nobody. */
export function toPhoneRead({ phoneJid, lid, unreadCount, newestIds }: TransportRead): PhoneRead | undefined {
  const phone = phoneJid === null ? null : (phoneFromJid(phoneJid) ?? null);
  return phone === null && lid === null ? undefined : { identity: { phone, lid }, unreadCount, newestIds };
}
