import { sql, type SqlBool } from 'kysely';
import { IMPORTED, importedId, type PastImportState } from '#shared/domain/past/exported-chat.ts';
import { selectMessages, toMessage } from '../messages/message-row.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { unindexMessage } from '../messages/message-search.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const insert = statement((p: { messageId: number; importId: number }) =>
  query.insertInto('imported_messages').values({ message_id: p.messageId, import_id: p.importId }),
);

const remove = statement((p: { messageId: number }) =>
  query.deleteFrom('imported_messages').where('message_id', '=', p.messageId),
);

const selectOfImport = statement((p: { importId: number; after: number; limit: number }) =>
  query
    .selectFrom('imported_messages')
    .innerJoin('messages', 'messages.id', 'imported_messages.message_id')
    .select([
      'messages.id',
      'messages.conversation_id as conversationId',
      'messages.ticket_id as ticketId',
      'messages.starred_at as starredAt',
    ])
    .where('imported_messages.import_id', '=', p.importId)
    .where('imported_messages.message_id', '>', p.after)
    .orderBy('imported_messages.message_id')
    .limit(p.limit),
);

const selectByKey = statement((p: { waMessageId: string; conversationId: number }) =>
  selectMessages
    .where('wa_message_id', '=', p.waMessageId)
    .where(sql<SqlBool>`+messages.conversation_id = ${p.conversationId}`)
    .limit(1),
);

/** A message of an import, as far as taking it back must know it. */
interface OneOfImport {
  id: number;
  conversationId: number;
  ticketId: number | null;
  starredAt: number | null;
}

interface Span {
  conversationId: number;
  from: number;
  until: number;
}

const selectBetween = statement((p: Span) =>
  selectMessages
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>=', p.from)
    .where('sent_at', '<=', p.until)
    .orderBy('sent_at')
    .orderBy('messages.id'),
);

/** Sorts after every id that an import has made, and before all others. */
const AFTER_IMPORTED = `${IMPORTED.slice(0, -1)}.`;

const selectAny = statement(() =>
  query
    .selectFrom('messages')
    .select('id')
    .where('wa_message_id', '>=', IMPORTED)
    .where('wa_message_id', '<', AFTER_IMPORTED)
    .limit(1),
);

const selectImportedBetween = statement((p: Span) =>
  selectMessages
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '>=', p.from)
    .where('sent_at', '<=', p.until)
    // The + keeps SQLite from reading all imported messages for those of one chat.
    .where(sql<SqlBool>`+wa_message_id >= ${IMPORTED} AND +wa_message_id < ${AFTER_IMPORTED}`)
    .orderBy('sent_at')
    .orderBy('messages.id'),
);

/** What WhatsApp says of it. */
interface PlaceOfImported {
  id: number;
  contactId: number;
  sentAt: number;
  whatsAppAt: number | null;
  waType: string;
  now: number;
}

const updatePlace = statement((p: PlaceOfImported) =>
  query
    .updateTable('messages')
    .set({
      contact_id: p.contactId,
      sent_at: p.sentAt,
      whatsapp_at: p.whatsAppAt,
      wa_type: p.waType,
      updated_at: stamp(p.now),
    })
    .where('id', '=', p.id),
);

const updateEdited = statement((p: { id: number; editedAt: number }) =>
  query.updateTable('messages').set({ edited_at: p.editedAt }).where('id', '=', p.id),
);

const updateRevoked = statement((p: { id: number; revokedAt: number }) =>
  query.updateTable('messages').set({ revoked_at: p.revokedAt }).where('id', '=', p.id),
);

const removeFile = statement((p: { id: number }) =>
  query.deleteFrom('attachments').where('message_id', '=', p.id),
);
const removeSteps = statement((p: { id: number }) =>
  query.deleteFrom('failed_steps').where('message_id', '=', p.id),
);
const removeMessage = statement((p: { id: number }) => query.deleteFrom('messages').where('id', '=', p.id));

const selectNoteOf = statement((p: { id: number }) =>
  query.selectFrom('notes').select('id').where('message_id', '=', p.id).limit(1),
);

/** What comes late is known better than what was left out. */
interface LateFile {
  messageId: number;
  kind: Exclude<Message['attachment'], null>['kind'];
  fileName: string | null;
}

const updateKind = statement(({ messageId, kind, fileName }: LateFile) =>
  query
    .updateTable('attachments')
    .set(({ fn, val, ref }) => ({
      kind,
      file_name: fn.coalesce(val(fileName), ref('file_name')),
    }))
    .where('message_id', '=', messageId),
);

const selectImportOf = statement((p: { messageId: number }) =>
  query
    .selectFrom('imported_messages')
    .innerJoin('past_imports', 'past_imports.id', 'imported_messages.import_id')
    .select(['past_imports.id', 'past_imports.state'])
    .where('imported_messages.message_id', '=', p.messageId),
);

const give = statement((p: { messageId: number; importId: number }) =>
  query.updateTable('imported_messages').set({ import_id: p.importId }).where('message_id', '=', p.messageId),
);

/** By which import a message came; undefined for one that WhatsApp has told since. */
export const findImportOf = (
  tx: ReadTx,
  messageId: number,
): { id: number; state: PastImportState } | undefined => tx.get(selectImportOf, { messageId });

/** It belongs to another import from now on. */
export function giveToImport(tx: Tx, input: { messageId: number; importId: number }): void {
  tx.run(give, input);
}

export function insertImportedMessage(tx: Tx, input: { messageId: number; importId: number }): void {
  tx.run(insert, input);
}

/** WhatsApp itself has told it: taking the import back leaves it. */
export function forgetImported(tx: Tx, messageId: number): void {
  tx.run(remove, { messageId });
}

export const listOfImport = (
  tx: ReadTx,
  input: { importId: number; after: number; limit: number },
): OneOfImport[] => tx.all(selectOfImport, input);

/** What an earlier import took in. */
export function findImported(
  tx: ReadTx,
  { key, conversationId }: { key: string; conversationId: number },
): Message | undefined {
  const row = tx.get(selectByKey, { waMessageId: importedId(key), conversationId });
  return row && toMessage(row);
}

/** All of a conversation that stand between two times (epoch ms, both included), oldest first. */
export const listMessagesBetween = (tx: ReadTx, span: Span): Message[] =>
  tx.all(selectBetween, span).map(toMessage);

/** The same of those only that an import has made. Each message that comes asks, and most desks have none. */
export const listImportedBetween = (tx: ReadTx, span: Span): Message[] =>
  tx.get(selectAny, {}) === undefined ? [] : tx.all(selectImportedBetween, span).map(toMessage);

/** WhatsApp tells its seconds, and what it is. */
export function setImportedPlace(tx: Tx, input: PlaceOfImported): void {
  tx.run(updatePlace, input);
}

/** An export says that it was edited, and neither when nor what it said before. */
export function setImportedEdited(tx: Tx, input: { id: number; editedAt: number }): void {
  tx.run(updateEdited, input);
}

export function setImportedRevoked(tx: Tx, input: { id: number; revokedAt: number }): void {
  tx.run(updateRevoked, input);
}

export function setImportedKind(tx: Tx, input: LateFile): void {
  tx.run(updateKind, input);
}

export const hasNote = (tx: ReadTx, id: number): boolean => tx.get(selectNoteOf, { id }) !== undefined;

/** Throws where something refers to it that does not go with it. */
export function removeImported(tx: Tx, id: number): void {
  tx.run(removeFile, { id });
  tx.run(removeSteps, { id });
  unindexMessage(tx, id);
  tx.run(removeMessage, { id });
  tx.changes.messageRemoved(id);
}
