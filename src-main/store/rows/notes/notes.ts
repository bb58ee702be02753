import { z } from 'zod';
import { AppError } from '#shared/domain/errors.ts';
import type { Note } from '#shared/domain/conversations/note.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';
import { listMentionsOf } from './note-mentions.ts';
import { indexNote, unindexNote } from './note-search.ts';

type Row = Omit<Note, 'earlierTexts' | 'mentions'> & { earlierTexts: string };

type NewNote = Pick<Note, 'conversationId' | 'messageId' | 'authorId' | 'replacedBy' | 'text'> & {
  contactId: number;
  now: number;
};

const selectNotes = query
  .selectFrom('notes')
  .select([
    'notes.id',
    'conversation_id as conversationId',
    'message_id as messageId',
    'author_id as authorId',
    'put_aside_by as replacedBy',
    'text',
    'earlier_texts as earlierTexts',
    'notes.created_at as createdAt',
    'edited_at as editedAt',
  ])
  .where('deleted_at', 'is', null);

const selectById = statement((p: { id: number }) => selectNotes.where('notes.id', '=', p.id));

const selectOfConversation = statement((p: { conversationId: number }) =>
  selectNotes.where('conversation_id', '=', p.conversationId).orderBy('notes.created_at').orderBy('notes.id'),
);

const insert = statement((p: NewNote) =>
  query.insertInto('notes').values({
    conversation_id: p.conversationId,
    contact_id: p.contactId,
    message_id: p.messageId,
    author_id: p.authorId,
    put_aside_by: p.replacedBy,
    text: p.text,
    created_at: p.now,
  }),
);

const updateText = statement((p: { id: number; text: string; earlierTexts: string; now: number }) =>
  query
    .updateTable('notes')
    .set({ text: p.text, earlier_texts: p.earlierTexts, edited_at: p.now })
    .where('id', '=', p.id),
);

const updateDeleted = statement((p: { id: number; now: number }) =>
  query.updateTable('notes').set({ deleted_at: p.now }).where('id', '=', p.id),
);

const selectContactOfMessage = statement((p: { messageId: number; conversationId: number }) =>
  query
    .selectFrom('messages')
    .select('contact_id as contactId')
    .where('messages.id', '=', p.messageId)
    .where('conversation_id', '=', p.conversationId),
);

const selectMessageAbove = statement((p: { conversationId: number; at: number }) =>
  query
    .selectFrom('messages')
    .select('messages.id')
    .where('conversation_id', '=', p.conversationId)
    .where('sent_at', '<=', p.at)
    .orderBy('sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(1),
);

/** Throws AppError not-found, also for one that was removed. */
export function getNote(tx: ReadTx, id: number): Note {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `note ${id}` });
  return toNote(tx, row);
}

/** Oldest first. */
export function listNotesOf(tx: ReadTx, conversationId: number): Note[] {
  return tx.all(selectOfConversation, { conversationId }).map((row) => toNote(tx, row));
}

/** @returns its id. */
export function insertNote(tx: Tx, note: NewNote): number {
  const { insertedId } = tx.run(insert, note);
  indexNote(tx, { id: insertedId, text: note.text });
  return insertedId;
}

/** What it said before is kept. */
export function changeNoteText(tx: Tx, note: Note, text: string, now: number): void {
  const earlierTexts = JSON.stringify([...note.earlierTexts, note.text]);
  tx.run(updateText, { id: note.id, text, earlierTexts, now });
  indexNote(tx, { id: note.id, text });
}

export function markNoteRemoved(tx: Tx, input: { id: number; now: number }): void {
  tx.run(updateDeleted, input);
  unindexNote(tx, input.id);
}

/** Whom a message of this conversation came from or went to. Throws AppError invalid-input when it is not of it. */
export function getContactOfMessage(
  tx: ReadTx,
  input: { messageId: number; conversationId: number },
): number {
  const found = tx.get(selectContactOfMessage, input);
  if (found === undefined) throw new AppError('invalid-input', { message: `message ${input.messageId}` });
  return found.contactId;
}

/** The newest message of its conversation when it was written; null when it is older than all. */
export function findMessageAbove(tx: ReadTx, { conversationId, createdAt, messageId }: Note): number | null {
  return messageId ?? tx.get(selectMessageAbove, { conversationId, at: createdAt })?.id ?? null;
}

function toNote(tx: ReadTx, row: Row): Note {
  return {
    ...row,
    earlierTexts: readJson(row.earlierTexts, z.array(z.string()), []),
    mentions: listMentionsOf(tx, row.id),
  };
}
