// One message of WhatsApp that was told of under two names of a person while nobody knew that they are one's.
import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { moveDraftQuote } from '../conversations/draft-quotes.ts';
import { giveCalledToMessage } from './called-people.ts';
import { moveEditDrafts } from './edit-drafts.ts';
import { giveActions } from './message-actions.ts';
import { unindexMessage } from './message-search.ts';
import { moveChosenQuotes } from './quoted-messages.ts';

const selectCopies = statement((p: { conversationId: number; fromId: number; intoId: number }) =>
  query
    .selectFrom('messages as one')
    .innerJoin('messages as other', (join) =>
      join
        .onRef('other.wa_message_id', '=', 'one.wa_message_id')
        .onRef('other.direction', '=', 'one.direction')
        .on('other.contact_id', '=', p.intoId),
    )
    .select(['one.id as oneId', 'other.id as otherId'])
    .where('one.conversation_id', '=', p.conversationId)
    .where('one.contact_id', '=', p.fromId)
    .orderBy('one.id'),
);

const setTicket = statement((p: { id: number; ticketId: number }) =>
  query.updateTable('messages').set({ ticket_id: p.ticketId }).where('id', '=', p.id),
);

const giveFile = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('attachments').set({ message_id: p.intoId }).where('message_id', '=', p.fromId),
);
const removeFile = statement((p: { id: number }) =>
  query.deleteFrom('attachments').where('message_id', '=', p.id),
);

/** Of what a message has one of, the other copy's own stays. */
const hasNone = (table: 'prescription_photos' | 'quoted_messages' | 'better_files', messageId: number) =>
  sql<SqlBool>`NOT EXISTS (SELECT 1 FROM ${sql.table(table)} AS kept WHERE kept.message_id = ${messageId})`;

const givePhoto = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('prescription_photos')
    .set({ message_id: p.intoId })
    .where('message_id', '=', p.fromId)
    .where(hasNone('prescription_photos', p.intoId)),
);
const removePhoto = statement((p: { id: number }) =>
  query.deleteFrom('prescription_photos').where('message_id', '=', p.id),
);

const giveQuoted = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('quoted_messages')
    .set({ message_id: p.intoId })
    .where('message_id', '=', p.fromId)
    .where(hasNone('quoted_messages', p.intoId)),
);
const giveBetterFile = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('better_files')
    .set({ message_id: p.intoId })
    .where('message_id', '=', p.fromId)
    .where(hasNone('better_files', p.intoId)),
);

const giveNotes = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('notes').set({ message_id: p.intoId }).where('message_id', '=', p.fromId),
);

const giveSteps = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('failed_steps')
    .set({ message_id: p.intoId })
    .where('message_id', '=', p.fromId)
    .where('step', 'not in', ({ selectFrom }) =>
      selectFrom('failed_steps as kept').select('kept.step').where('kept.message_id', '=', p.intoId),
    ),
);
const removeSteps = statement((p: { id: number }) =>
  query.deleteFrom('failed_steps').where('message_id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('messages').where('id', '=', p.id));

/** The pairs of ids of what two contacts of one conversation have both. */
export const listCopies = (
  tx: ReadTx,
  input: { conversationId: number; fromId: number; intoId: number },
): { oneId: number; otherId: number }[] => tx.all(selectCopies, input);

export function setTicketOfCopy(tx: Tx, input: { id: number; ticketId: number }): void {
  tx.run(setTicket, input);
}

/** The file of a message is another one's, in place of its own. */
export function giveAttachment(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(removeFile, { id: ids.intoId });
  tx.run(giveFile, ids);
}

/**
 * A message goes that the desk has not sent; what hangs on it is its other copy's, as far as that has nothing of the
 * kind.
 */
export function removeCopy(tx: Tx, ids: { fromId: number; intoId: number }): void {
  const { fromId: id } = ids;
  tx.run(removeFile, { id });
  tx.run(givePhoto, ids);
  tx.run(removePhoto, { id });
  // What is not taken goes with the message.
  tx.run(giveQuoted, ids);
  moveChosenQuotes(tx, ids);
  moveDraftQuote(tx, ids);
  moveEditDrafts(tx, ids);
  giveCalledToMessage(tx, ids);
  tx.run(giveBetterFile, ids);
  tx.run(giveNotes, ids);
  giveActions(tx, ids);
  tx.run(giveSteps, ids);
  tx.run(removeSteps, { id });
  unindexMessage(tx, id);
  tx.run(remove, { id });
  tx.changes.messageRemoved(id);
}
