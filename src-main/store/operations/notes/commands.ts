import type { Note } from '#shared/domain/conversations/note.ts';
import { AppError } from '#shared/domain/errors.ts';
import { findMentions } from '#shared/text/find-mentions.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { markMentionSeen, setMentions } from '../../rows/notes/note-mentions.ts';
import {
  changeNoteText,
  getContactOfMessage,
  getNote,
  insertNote,
  markNoteRemoved,
} from '../../rows/notes/notes.ts';
import { listAgents } from '../../rows/staff/agents.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

export const addNote: Operation<'addNote'> = (tx, { conversationId, text, messageId, by, now }) => {
  const { id } = getConversation(tx, conversationId);
  const contactId =
    messageId === null
      ? getReplyContactId(tx, id)
      : getContactOfMessage(tx, { messageId, conversationId: id });
  const note = { conversationId: id, contactId, messageId, authorId: by, replacedBy: null, now };
  const noteId = insertNote(tx, { ...note, text: text.toWellFormed() });
  setMentions(tx, noteId, mentionedIn(tx, text, by));
  tx.changes.touched('notes');
  return getNote(tx, noteId);
};

export const editNote: Operation<'editNote'> = (tx, { id, text, by, ofAnybody, now }) => {
  const note = getOwnNote(tx, { id, by, ofAnybody });
  if (note.text === text) return note;
  changeNoteText(tx, note, text.toWellFormed(), now);
  setMentions(tx, id, mentionedIn(tx, text, note.authorId));
  tx.changes.touched('notes');
  return getNote(tx, id);
};

export const removeNote: Operation<'removeNote'> = (tx, { id, by, ofAnybody, now }) => {
  getOwnNote(tx, { id, by, ofAnybody });
  markNoteRemoved(tx, { id, now });
  tx.changes.touched('notes');
};

export const seeMentions: Operation<'seeMentions'> = (tx, { agentId, noteIds, now }) => {
  for (const noteId of noteIds) markMentionSeen(tx, { noteId, agentId, now });
  tx.changes.touched('notes');
};

/** Who left cannot be mentioned, and nobody mentions themselves. */
function mentionedIn(tx: ReadTx, text: string, authorId: number): number[] {
  const agents = listAgents(tx).filter(({ isActive, id }) => isActive && id !== authorId);
  return [...new Set(findMentions(text, agents).map(({ agentId }) => agentId))];
}

function getOwnNote(tx: ReadTx, { id, by, ofAnybody }: { id: number; by: number; ofAnybody: boolean }): Note {
  const note = getNote(tx, id);
  if (note.authorId !== by && !ofAnybody) throw new AppError('not-allowed');
  return note;
}
