// Which message is meant by WhatsApp's id, whom it is from or to, and its direction.
import type { Message } from '#shared/domain/messages/message.ts';
import type { MessageKey } from '../../contract/store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { addressesOf, isSomebodyElse } from '../people/contact-names.ts';
import {
  findContactByAccount,
  listContactsNamed,
  listContactsOnceAt,
  type Contact,
} from '../people/contacts.ts';
import { findMessageOfContact } from './messages.ts';

const selectAnyOfId = statement((p: { waMessageId: string }) =>
  query.selectFrom('messages').select('id').where('wa_message_id', '=', p.waMessageId).limit(1),
);

/** Whether any message has this id, whosever it is: where none has, nobody need be asked for theirs. */
export const isIdTaken = (tx: ReadTx, { waMessageId }: Pick<MessageKey, 'waMessageId'>): boolean =>
  tx.get(selectAnyOfId, { waMessageId }) !== undefined;

/** Whether this message is there already. Whoever had its address before somebody else got it did not write it. */
export const findMessageKnown = (tx: ReadTx, key: MessageKey): Message | undefined =>
  findOf(tx, listContactsNamed(tx, key.identity), key);

/**
 * The message that something was done to. It may be told of under an address that its person does not have any more; of
 * two that could be meant it is that of whoever has the address now. Whom WhatsApp names by another id is
 * somebody else, but for what the desk sent to the number before it knew that: nobody else has an id that it chose.
 */
export function findMessageMeant(tx: ReadTx, key: MessageKey): Message | undefined {
  const known = findMessageKnown(tx, key);
  if (known !== undefined) return known;
  const own = findContactByAccount(tx, key.identity);
  for (const contact of listContactsOnceAt(tx, key.chatAddress)) {
    const message = findOf(tx, [contact], key);
    const isOther = contact.id !== own?.id && isSomebodyElse(contact, key.identity);
    if (message !== undefined && (!isOther || message.clientKey !== null)) return message;
  }
  return undefined;
}

/**
 * The message that a receipt is about: whatever WhatsApp calls its person by now, the pharmacy's own account chooses no
 * id twice.
 */
export const findMessageAcknowledged = (tx: ReadTx, key: MessageKey): Message | undefined =>
  findMessageMeant(tx, key) ??
  findOf(
    tx,
    addressesIn(key).flatMap((address) => listContactsOnceAt(tx, address)),
    key,
  );

/** Every name of its person that the key tells. */
export const addressesIn = ({ chatAddress, identity }: MessageKey): string[] => [
  ...new Set([chatAddress, ...addressesOf(identity)]),
];

function findOf(
  tx: ReadTx,
  contacts: readonly Contact[],
  { waMessageId, direction }: MessageKey,
): Message | undefined {
  for (const { id: contactId } of contacts) {
    const message = findMessageOfContact(tx, { waMessageId, contactId, direction });
    if (message !== undefined) return message;
  }
  return undefined;
}
