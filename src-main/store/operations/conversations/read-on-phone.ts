import type { PhoneRead } from '../../contract/store.ts';
import { isBefore, markReadOf } from '../../pipelines/phone/mark-read.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import { listPlacesOf, type KnownPlace } from '../../rows/messages/known-places.ts';
import { findContactByLid, findContactByPhone } from '../../rows/people/contacts.ts';
import type { Tx } from '../../schema/tx.ts';

/** WhatsApp may count a chat as read because something was sent into it; so shortly after, that says nothing. */
const JUST_SENT_MS = 5_000;

/** See the store's markReadOnPhone. */
export function readOnPhone(tx: Tx, { identity, unreadCount, newestIds }: PhoneRead, now: number): void {
  const contact = findContactByLid(tx, identity.lid) ?? findContactByPhone(tx, identity.phone);
  if (contact === undefined) return;
  const conversation = getConversationOfContact(tx, contact.id);
  if (conversation.unreadCount === 0) return;
  const known = newestIds.flatMap((waMessageId) => listPlacesOf(tx, { contactId: contact.id, waMessageId }));
  const newest = known.toSorted((one, other) => other.sentAt - one.sentAt || other.id - one.id)[0];
  // Without one that the desk knows it cannot be told what WhatsApp knew of.
  if (newest === undefined || isJustSaidByMachine(newest, now)) return;
  const ids = new Set(known.map(({ id }) => id));
  markReadOf(tx, conversation, {
    contactId: contact.id,
    covers: (message) => ids.has(message.id) || isBefore(message, newest.sentAt),
    butLast: unreadCount,
    now,
  });
}

const isJustSaidByMachine = ({ isAutomatic, changedAt }: KnownPlace, now: number): boolean =>
  isAutomatic && Math.abs(now - changedAt) < JUST_SENT_MS;
