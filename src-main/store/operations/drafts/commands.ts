// A draft is its writer's: nobody writes over it, and nobody takes it as their own without saying so.
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { setMentions } from '../../rows/notes/note-mentions.ts';
import { insertNote } from '../../rows/notes/notes.ts';
import type { Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

export const saveDraft: Operation<'saveDraft'> = (tx, { id, draft, by, now }) => {
  const conversation = getConversation(tx, id);
  const text = draft.toWellFormed();
  tx.changes.conversationChanged(conversation.id);
  if (text === conversation.draft) return;
  if (by !== undefined) keepAsNote(tx, conversation, by, now);
  const isOwn = conversation.draftBy === by && conversation.draft !== '';
  const draftAt = isOwn ? conversation.draftAt : now;
  const change = { draft: text, draftBy: by ?? null, draftAt };
  updateConversation(tx, { ...conversation, ...change }, now);
};

export const takeDraft: Operation<'takeDraft'> = (tx, { id, how, by, now }) => {
  const conversation = getConversation(tx, id);
  tx.changes.conversationChanged(conversation.id);
  // It may have become nobody's or one's own meanwhile.
  if (conversation.draftBy === null || conversation.draftBy === by) return conversation;
  if (how === 'replace') keepAsNote(tx, conversation, by, now);
  const draft = how === 'replace' ? '' : conversation.draft;
  updateConversation(tx, { ...conversation, draft, draftBy: by, draftAt: now }, now);
  return getConversation(tx, conversation.id);
};

/** Does nothing when the draft is one's own, or nobody knows whose. */
function keepAsNote(tx: Tx, conversation: Conversation, by: number, now: number): void {
  const { id, draft, draftBy } = conversation;
  const text = draft.trim();
  if (draftBy === null || draftBy === by || text === '') return;
  const noteId = insertNote(tx, {
    conversationId: id,
    contactId: getReplyContactId(tx, id),
    messageId: null,
    authorId: draftBy,
    replacedBy: by,
    text,
    now,
  });
  // So that its writer finds it again.
  setMentions(tx, noteId, [draftBy]);
  tx.changes.touched('notes');
}
