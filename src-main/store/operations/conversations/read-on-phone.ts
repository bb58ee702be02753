import type { PhoneRead } from '../../contract/store.ts';
import { isBefore, markReadOf } from '../../pipelines/phone/mark-read.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import { listPlacesOf, type KnownPlace } from '../../rows/messages/thread/known-places.ts';
import { listUnreadOf } from '../../rows/messages/thread/unread-messages.ts';
import { findContactByAccount, findContactByPhone, type Contact } from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** WhatsApp may count a chat as read because something was sent into it; so shortly after, that says nothing. */
const JUST_SENT_MS = 5_000;

type Told = Pick<PhoneRead, 'unreadCount' | 'newestIds'>;

/** See the store's markReadOnPhone. */
export function readOnPhone(tx: Tx, reads: readonly PhoneRead[], now: number): void {
  for (const [contactId, told] of ofEachContact(tx, reads)) readOf(tx, contactId, told, now);
}

/** WhatsApp can have a chat under each of a person's names: what nobody has opened is in both of them. */
function ofEachContact(tx: ReadTx, reads: readonly PhoneRead[]): Map<number, Told> {
  const told = new Map<number, Told>();
  for (const { identity, unreadCount, newestIds } of reads) {
    // Two while no message has said that they are one. Of each only what is known of it is read.
    for (const contact of bearersOf(tx, identity)) {
      if (!hasUnread(tx, contact)) continue;
      const other = told.get(contact.id) ?? { unreadCount: 0, newestIds: [] };
      told.set(contact.id, {
        unreadCount: sum(unreadCount, other.unreadCount),
        newestIds: [...other.newestIds, ...newestIds],
      });
    }
  }
  return told;
}

function bearersOf(tx: ReadTx, identity: PhoneRead['identity']): Contact[] {
  const byAccount = findContactByAccount(tx, identity);
  const byPhone = findContactByPhone(tx, identity.phone);
  return [byAccount, byPhone?.id === byAccount?.id ? undefined : byPhone].filter(
    (contact) => contact !== undefined,
  );
}

/** Asked first, and cheaply: of thousands of chats few have any. */
const hasUnread = (tx: ReadTx, { id: contactId, conversationId }: Contact): boolean =>
  conversationId !== null && listUnreadOf(tx, { conversationId, contactId }).length > 0;

const sum = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

function readOf(tx: Tx, contactId: number, { unreadCount, newestIds }: Told, now: number): void {
  if (unreadCount === null) return;
  const conversation = getConversationOfContact(tx, contactId);
  const known = newestIds.flatMap((waMessageId) => listPlacesOf(tx, { contactId, waMessageId }));
  const newest = known.toSorted((one, other) => other.sentAt - one.sentAt || other.id - one.id)[0];
  // Without one that the desk knows it cannot be told what WhatsApp knew of.
  if (newest === undefined || isJustSaidByMachine(newest, now)) return;
  const ids = new Set(known.map(({ id }) => id));
  markReadOf(tx, conversation, {
    contactId,
    covers: (message) => ids.has(message.id) || isBefore(message, newest.sentAt),
    butLast: unreadCount,
    now,
  });
}

const isJustSaidByMachine = ({ isAutomatic, changedAt }: KnownPlace, now: number): boolean =>
  isAutomatic && Math.abs(now - changedAt) < JUST_SENT_MS;
