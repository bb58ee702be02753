import type { Tx } from '../../schema/tx.ts';
import { throughDoor } from './doors.ts';
import { IN_SET, removeAllOf, runOf } from './of-ids.ts';

/** Prescriptions go with their lines, their history, and the price of what no other one has. */
export function removePrescriptions(tx: Tx, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const both = `first_in ${IN_SET} AND last_in ${IN_SET}`;
  runOf(
    tx,
    `DELETE FROM known_item_words WHERE item_id IN (SELECT id FROM known_items WHERE ${both})`,
    ids,
    ids,
  );
  runOf(tx, `DELETE FROM known_items WHERE ${both}`, ids, ids);
  runOf(tx, `UPDATE known_items SET first_in = last_in WHERE first_in ${IN_SET}`, ids);
  runOf(tx, `UPDATE known_items SET last_in = first_in WHERE last_in ${IN_SET}`, ids);
  runOf(tx, `DELETE FROM prescription_photos WHERE prescription_id ${IN_SET}`, ids);
  throughDoor(tx, 'history', () => removeAllOf(tx, 'prescription', ids));
  tx.changes.touched('prescriptions');
}

/** Tickets go with their history and their rating; what was written in them, and prescriptions of theirs, stays. */
export function removeTickets(tx: Tx, ids: readonly number[]): void {
  if (ids.length === 0) return;
  runOf(tx, `DELETE FROM failed_steps WHERE ticket_id ${IN_SET}`, ids);
  runOf(tx, `UPDATE prescriptions SET ticket_id = NULL WHERE ticket_id ${IN_SET}`, ids);
  runOf(tx, `UPDATE messages SET ticket_id = NULL WHERE of_ticket_id ${IN_SET}`, ids);
  runOf(tx, `UPDATE tickets SET joined_into = NULL WHERE joined_into ${IN_SET}`, ids);
  throughDoor(tx, 'history', () => removeAllOf(tx, 'ticket', ids));
  tx.changes.touched('tickets', 'ratings');
}

export function removeNotes(tx: Tx, ids: readonly number[]): void {
  if (ids.length === 0) return;
  removeAllOf(tx, 'note', ids);
  tx.changes.touched('notes');
}

export function removeRefills(tx: Tx, ids: readonly number[]): void {
  if (ids.length === 0) return;
  removeAllOf(tx, 'refill', ids);
  tx.changes.touched('reminders');
}
