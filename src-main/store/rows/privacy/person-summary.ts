// How much there is of one person, and what they are called, for who is about to erase them.
import type { ReadTx } from '../../schema/tx.ts';
import { IN_SET, ofSets } from './of-ids.ts';
import { phonesOf, type Person } from './person.ts';

const count = (tx: ReadTx, text: string, ids: readonly number[]): number =>
  tx.get(ofSets<{ n: number }>(text), { sets: [ids] })?.n ?? 0;

export const countsOf = (
  tx: ReadTx,
  { contactIds, conversationIds }: Person,
): { messages: number; files: number; tickets: number; prescriptions: number; notes: number } => ({
  messages: count(tx, `SELECT count(*) AS n FROM messages WHERE conversation_id ${IN_SET}`, conversationIds),
  files: count(
    tx,
    `SELECT count(DISTINCT file_id) AS n FROM attachments WHERE message_id IN
      (SELECT id FROM messages WHERE conversation_id ${IN_SET})`,
    conversationIds,
  ),
  tickets: count(tx, `SELECT count(*) AS n FROM tickets WHERE conversation_id ${IN_SET}`, conversationIds),
  prescriptions: count(tx, `SELECT count(*) AS n FROM prescriptions WHERE contact_id ${IN_SET}`, contactIds),
  notes: count(tx, `SELECT count(*) AS n FROM notes WHERE conversation_id ${IN_SET}`, conversationIds),
});

const selectName = ofSets<{ name: string | null }>(`SELECT name FROM customers WHERE id ${IN_SET}`);

/** What somebody has to type who erases them: the name, else a number, else the id. */
export function typedNameOf(tx: ReadTx, customerId: number, person: Person): string {
  const name = tx.get(selectName, { sets: [[customerId]] })?.name;
  return name ?? phonesOf(tx, person)[0] ?? String(customerId);
}
