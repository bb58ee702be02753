import type { PhoneRead } from '../../contract/store.ts';
import { markReadUpTo } from '../../pipelines/phone/mark-read.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import { listPlacesOf, type KnownPlace } from '../../rows/messages/known-places.ts';
import type { ThreadPlace } from '../../rows/messages/unread-messages.ts';
import { findContactByLid, findContactByPhone } from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** WhatsApp may count a chat as read because something was sent into it; so shortly after, that says nothing. */
const JUST_SENT_MS = 5_000;

/** See the store's markReadOnPhone. */
export function readOnPhone(tx: Tx, { identity, unreadCount, newestIds }: PhoneRead, now: number): void {
  const contact = findContactByLid(tx, identity.lid) ?? findContactByPhone(tx, identity.phone);
  if (contact === undefined) return;
  const conversation = getConversationOfContact(tx, contact.id);
  if (conversation.unreadCount === 0) return;
  const upTo = newestPlace(tx, { contactId: contact.id, newestIds, now });
  if (upTo === undefined) return;
  markReadUpTo(tx, conversation, { contactId: contact.id, upTo, butLast: unreadCount, now });
}

/** @returns undefined when it cannot be told what WhatsApp knew of. */
function newestPlace(
  tx: ReadTx,
  { contactId, newestIds, now }: { contactId: number; now: number } & Pick<PhoneRead, 'newestIds'>,
): ThreadPlace | undefined {
  const places = newestIds.flatMap((waMessageId) => listPlacesOf(tx, { contactId, waMessageId }));
  const newest = places.toSorted((one, other) => other.sentAt - one.sentAt || other.id - one.id)[0];
  return newest === undefined || isJustSaidByMachine(newest, now) ? undefined : newest;
}

const isJustSaidByMachine = ({ isAutomatic, changedAt }: KnownPlace, now: number): boolean =>
  isAutomatic && Math.abs(now - changedAt) < JUST_SENT_MS;
