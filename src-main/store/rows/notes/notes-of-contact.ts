import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';

// Notes go where the messages of their contact go.

type Move = { fromId: number; intoId: number };

const move = statement((p: Move) =>
  query.updateTable('notes').set({ conversation_id: p.intoId }).where('conversation_id', '=', p.fromId),
);

const moveOfContact = statement((p: Move & { contactId: number }) =>
  query
    .updateTable('notes')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId)
    .where('contact_id', '=', p.contactId),
);

const giveToContact = statement((p: Move & { conversationId: number }) =>
  query
    .updateTable('notes')
    .set({ contact_id: p.intoId })
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.fromId),
);

export function moveNotes(tx: Tx, input: Move): void {
  tx.run(move, input);
}

export function moveNotesOfContact(tx: Tx, input: Move & { contactId: number }): void {
  tx.run(moveOfContact, input);
}

/** Two contacts turned out to be one, in the same conversation. */
export function giveNotesToContact(tx: Tx, input: Move & { conversationId: number }): void {
  tx.run(giveToContact, input);
}
