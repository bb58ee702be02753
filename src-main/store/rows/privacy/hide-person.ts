// The first commit of an erasure: from then on nobody sees the person, and who writes from their number is somebody new.
import type { Tx } from '../../schema/tx.ts';
import { unindexConversation } from '../conversations/conversation-search.ts';
import { unindexCustomer } from '../people/customer-search.ts';
import { IN_SET, idsFrom, ofSets, removeAllOf, runOf } from './of-ids.ts';
import { everyAddress, phonesOf, type Person } from './person.ts';
import { redactAudit } from './redact-audit.ts';
import { forgetCalled } from './forget-called.ts';
import { removeNotes, removePrescriptions, removeRefills, removeTickets } from './remove-work.ts';

/** Everything goes but the messages, and the bare rows that they hang on; what is waiting to be sent is never sent. */
export function hidePerson(tx: Tx, person: Person): void {
  const { customerIds, contactIds, conversationIds } = person;
  const addresses = everyAddress(tx, person);
  const phones = phonesOf(tx, person);
  forgetOutside(tx, addresses, phones, conversationIds);
  forgetCalled(tx, contactIds);
  forgetWork(tx, person);
  const tagIds = idsFrom(
    tx,
    `SELECT tag_id AS id FROM customer_tags WHERE customer_id ${IN_SET}`,
    customerIds,
  );
  for (const id of customerIds) unindexCustomer(tx, id);
  for (const id of conversationIds) unindexConversation(tx, id);
  runOf(tx, `UPDATE former_phones SET holder_id = NULL WHERE holder_id ${IN_SET}`, contactIds);
  for (const column of ['from_id', 'into_id'])
    runOf(tx, `DELETE FROM hand_merges WHERE ${column} ${IN_SET}`, conversationIds);
  runOf(tx, `DELETE FROM hand_merges WHERE customer_id ${IN_SET}`, customerIds);
  // What the WhatsApp Business app writes to everybody says nothing of this person.
  runOf(tx, `DELETE FROM app_texts WHERE is_known = 0 AND contact_id ${IN_SET}`, contactIds);
  runOf(tx, `UPDATE app_texts SET contact_id = 0 WHERE contact_id ${IN_SET}`, contactIds);
  removeAllOf(tx, 'contact', contactIds);
  removeAllOf(tx, 'customer', customerIds);
  runOf(
    tx,
    `DELETE FROM tags WHERE id ${IN_SET} AND NOT EXISTS (SELECT 1 FROM customer_tags WHERE tag_id = tags.id)`,
    tagIds,
  );
  for (const table of ['conversation_labels', 'merged_conversations', 'muted_conversations'])
    runOf(tx, `DELETE FROM ${table} WHERE conversation_id ${IN_SET}`, conversationIds);
  blank(tx, person);
  redactAudit(tx, 'customer', customerIds);
  redactAudit(tx, 'conversation', conversationIds);
}

/** What hangs on conversations and on nobody's message, and would be seen or sent. */
function forgetWork(tx: Tx, { contactIds, conversationIds }: Person): void {
  const prescriptionIds = idsFrom(tx, `SELECT id FROM prescriptions WHERE contact_id ${IN_SET}`, contactIds);
  redactAudit(tx, 'prescription', prescriptionIds);
  removePrescriptions(tx, prescriptionIds);
  const noteIds = idsFrom(tx, `SELECT id FROM notes WHERE conversation_id ${IN_SET}`, conversationIds);
  redactAudit(tx, 'note', noteIds);
  removeNotes(tx, noteIds);
  const ticketIds = idsFrom(tx, `SELECT id FROM tickets WHERE conversation_id ${IN_SET}`, conversationIds);
  redactAudit(tx, 'ticket', ticketIds);
  removeTickets(tx, ticketIds);
  removeRefills(tx, idsFrom(tx, `SELECT id FROM refills WHERE contact_id ${IN_SET}`, contactIds));
  runOf(tx, `DELETE FROM outbox WHERE conversation_id ${IN_SET}`, conversationIds);
  // From the few that there are, and not from all that somebody has written in years.
  for (const table of ['draft_quotes', 'edit_drafts', 'message_actions', 'failed_steps'])
    runOf(
      tx,
      `DELETE FROM ${table} WHERE EXISTS (
        SELECT 1 FROM messages WHERE messages.id = ${table}.message_id AND messages.conversation_id ${IN_SET})`,
      conversationIds,
    );
  runOf(
    tx,
    `UPDATE messages INDEXED BY messages_starred SET starred_at = NULL
      WHERE starred_at IS NOT NULL AND conversation_id ${IN_SET}`,
    conversationIds,
  );
  runOf(
    tx,
    `UPDATE past_imports SET file_name = '', fingerprint = '' WHERE conversation_id ${IN_SET}`,
    conversationIds,
  );
}

const selectDeliveries = ofSets<{ id: number; body: string }>(
  `SELECT id, body FROM webhook_deliveries WHERE 1 OR id ${IN_SET}`,
);
const selectUnreadable = ofSets<{ id: number; body: string }>(
  `SELECT id, CAST(body AS TEXT) AS body FROM webhook_inbox WHERE state = 'unreadable' OR id ${IN_SET}`,
);

/** What speaks of them by an address or a number, wherever it came from. What waits to be read is judged when it is. */
function forgetOutside(
  tx: Tx,
  addresses: readonly string[],
  phones: readonly string[],
  conversationIds: readonly number[],
): void {
  runOf(tx, `DELETE FROM unrecorded_messages WHERE chat_address ${IN_SET}`, addresses);
  runOf(tx, `DELETE FROM filling_chats WHERE chat_address ${IN_SET}`, addresses);
  runOf(
    tx,
    `DELETE FROM early_changes WHERE addresses IS NOT NULL AND EXISTS (
      SELECT 1 FROM json_each(early_changes.addresses) AS told WHERE told.value ${IN_SET})`,
    addresses,
  );
  const bare = addresses.map((address) => address.replace(/@.*$/, ''));
  const names = [...new Set([...phones, ...bare, ...addresses])];
  runOf(tx, `DELETE FROM free_periods WHERE name ${IN_SET}`, names);
  for (const column of ['from_bsuid', 'to_bsuid', 'from_phone', 'to_phone'])
    runOf(tx, `DELETE FROM early_id_changes WHERE ${column} ${IN_SET}`, names);
  const ofThem = (body: string): boolean =>
    names.some((name) => name.length >= SHORTEST_NAME && body.includes(name)) ||
    conversationIds.some((id) => new RegExp(`"conversation_?[iI]d":"?${id}\\b`).test(body));
  for (const [table, select] of [
    ['webhook_deliveries', selectDeliveries],
    ['webhook_inbox', selectUnreadable],
  ] as const) {
    const ids = tx.all(select, { sets: [[]] }).flatMap(({ id, body }) => (ofThem(body) ? [id] : []));
    runOf(tx, `DELETE FROM ${table} WHERE id ${IN_SET}`, ids);
  }
}

/** Digits of a shorter one stand in other numbers. */
const SHORTEST_NAME = 7;

/** The rows that messages hang on say nobody's name any more; nothing that WhatsApp tells finds them. */
function blank(tx: Tx, { customerIds, contactIds, conversationIds }: Person): void {
  runOf(
    tx,
    `UPDATE contacts SET phone = NULL, lid = 'erased-' || id, bsuid = NULL, parent_bsuid = NULL, username = NULL,
      push_name = NULL, phone_book_name = NULL, chat_address = '', phone_at = 0 WHERE id ${IN_SET}`,
    contactIds,
  );
  runOf(
    tx,
    `UPDATE customers SET name = NULL, name_source = 'none', is_phone_book_name = 0, sort_key = '', address = NULL,
      latitude = NULL, longitude = NULL, address_source = NULL, address_at = NULL, suggested_address = NULL,
      birth_date = NULL, notes = '', allergies = '[]', medicines = '[]', consent_at = NULL, consent_by = NULL
     WHERE id ${IN_SET}`,
    customerIds,
  );
  runOf(
    tx,
    `UPDATE conversations SET chat_address = '', draft = '', draft_by = NULL, draft_at = NULL, unread_count = 0,
      last_message_id = NULL, last_message_preview = NULL, last_message_type = NULL, last_message_wa_type = NULL,
      last_message_direction = NULL, last_message_status = NULL WHERE id ${IN_SET}`,
    conversationIds,
  );
}
