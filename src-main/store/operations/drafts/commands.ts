// A draft is its writer's: nobody writes over it, and nobody takes it as their own without saying so.
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import { setDraftQuote } from '../../rows/conversations/draft-quotes.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import {
  deleteEditDraft,
  deleteEditDraftsBefore,
  deleteOtherEditDrafts,
  EDIT_DRAFT_KEPT_MS,
  putEditDraft,
} from '../../rows/messages/edit-drafts.ts';
import { findMessage } from '../../rows/messages/messages.ts';
import { setMentions } from '../../rows/notes/note-mentions.ts';
import { insertNote } from '../../rows/notes/notes.ts';
import type { Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

export const saveDraft: Operation<'saveDraft'> = (tx, { id, draft, quotedId, by, now }) => {
  const conversation = getConversation(tx, id);
  const text = draft.toWellFormed();
  tx.changes.conversationChanged(conversation.id);
  saveQuote(tx, conversation, { text, quotedId, by });
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
  const { draftQuote } = conversation;
  setDraftQuote(tx, conversation.id, how === 'replace' || draftQuote === null ? null : { ...draftQuote, by });
  updateConversation(tx, { ...conversation, draft, draftBy: by, draftAt: now }, now);
  return getConversation(tx, conversation.id);
};

export const saveEditDraft: Operation<'saveEditDraft'> = (tx, { messageId, draft, by: agentId, now }) => {
  deleteEditDraftsBefore(tx, now - EDIT_DRAFT_KEPT_MS);
  if (draft === null) return deleteEditDraft(tx, { agentId, messageId });
  const message = findMessage(tx, messageId);
  // It may have become part of another one, or of an import that was taken back.
  if (message === undefined) return;
  const text = draft.text.toWellFormed();
  putEditDraft(tx, { agentId, messageId, text, before: draft.before?.toWellFormed() ?? null, now });
  deleteOtherEditDrafts(tx, { agentId, messageId, conversationId: message.conversationId });
};

/** A colleague's choice does not go with what somebody else writes. */
function saveQuote(
  tx: Tx,
  { id, draft, draftQuote }: Conversation,
  { text, quotedId, by }: { text: string; quotedId: number | null | undefined; by: number | undefined },
): void {
  if (quotedId === undefined) {
    const isOthers = by !== undefined && draftQuote !== null && draftQuote.by !== by;
    if (isOthers && text !== draft) setDraftQuote(tx, id, null);
    return;
  }
  const isHere = quotedId !== null && findMessage(tx, quotedId)?.conversationId === id;
  setDraftQuote(tx, id, isHere ? { messageId: quotedId, by: by ?? null } : null);
}

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
