import type { ListedNote } from '#shared/domain/conversations/note.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { listNoteIdsMentioning } from '../../rows/notes/note-mentions.ts';
import { searchNoteIds } from '../../rows/notes/note-search.ts';
import { findMessageAbove, getNote, listNotesOf } from '../../rows/notes/notes.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Query } from '../operation.ts';
import { whoOf } from '../../rows/people/who.ts';

export const listNotes: Query<'listNotes'> = (tx, { conversationId }) =>
  listNotesOf(tx, getConversation(tx, conversationId).id);

export const listMentions: Query<'listMentions'> = (tx, input) =>
  listNoteIdsMentioning(tx, input).map((id) => getListedNote(tx, id));

export const searchNotes: Query<'searchNotes'> = (tx, input) =>
  searchNoteIds(tx, input).map((id) => getListedNote(tx, id));

function getListedNote(tx: ReadTx, id: number): ListedNote {
  const note = getNote(tx, id);
  const who = whoOf(getConversation(tx, note.conversationId));
  return { ...note, ...who, standsUnder: findMessageAbove(tx, note) };
}
