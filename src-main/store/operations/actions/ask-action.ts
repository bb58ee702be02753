import { AppError } from '#shared/domain/errors.ts';
import { isBeingDeleted, type WantedAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { isImported } from '#shared/domain/past/exported-chat.ts';
import { getConversation, setLastMessage } from '../../rows/conversations/conversations.ts';
import { setMessageText } from '../../rows/messages/edit-messages.ts';
import { dropOpenActions, insertAction, stampMessage } from '../../rows/messages/message-actions.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { setStarredAt } from '../../rows/messages/starred-messages.ts';
import { findOutboxEntryOfMessage, setOutboxProgress } from '../../rows/outbox.ts';
import type { Tx } from '../../schema/tx.ts';
import { writeMessageStatus } from '../messages/advance-message.ts';

interface Asked {
  message: Message;
  by: string;
  now: number;
}

/** See Store.askAction. */
export function ask(tx: Tx, asked: Asked, action: WantedAction): void {
  const { message } = asked;
  if (action.kind === 'star') return star(tx, asked, action.isStarred);
  if (message.revokedAt !== null || isBeingDeleted(message)) throw new AppError('action-refused');
  if (action.kind !== 'react' && changeQueued(tx, asked, action)) return;
  queue(tx, asked, action);
}

function star(tx: Tx, { message, by, now }: Asked, isStarred: boolean): void {
  if ((message.starredAt !== null) === isStarred) return;
  setStarredAt(tx, { id: message.id, starredAt: isStarred ? now : null, now });
  tx.changes.messageChanged(message.id);
  tx.changes.touched('stars');
  // What WhatsApp never had has its star here alone.
  if (message.waMessageId === null || isImported(message) || message.status === 'pending') return;
  dropOpenActions(tx, { messageId: message.id, kind: 'star', now });
  insertAction(tx, { messageId: message.id, kind: 'star', value: isStarred ? '1' : '', by, now });
  tx.changes.queued();
}

/**
 * What waits in the outbox and has not been given to WhatsApp is the desk's own: it is another text, or is not sent.
 * @returns false for what may be on its way, or is there.
 */
function changeQueued(
  tx: Tx,
  { message, now }: Asked,
  action: Exclude<WantedAction, { kind: 'star' | 'react' }>,
): boolean {
  const entry = findOutboxEntryOfMessage(tx, message.id);
  if (entry === undefined || (entry.state !== 'queued' && entry.state !== 'prepared')) return false;
  if (action.kind === 'delete') {
    setOutboxProgress(tx, entry, { state: 'dropped', now });
    writeMessageStatus(tx, message, { failed: 'dropped' }, now);
    tx.changes.queued();
    return true;
  }
  // Its words are those of another template's approval.
  if (entry.template !== null) throw new AppError('action-refused');
  const { id, details, earlierTexts, editedAt } = message;
  setMessageText(tx, { id, content: action.text, details, earlierTexts, editedAt, now });
  tx.changes.messageChanged(id);
  tx.changes.conversationChanged(message.conversationId);
  const { lastMessage } = getConversation(tx, message.conversationId);
  if (lastMessage?.messageId === id) setLastMessage(tx, getMessage(tx, id), now);
  return true;
}

function queue(tx: Tx, { message, by, now }: Asked, action: Exclude<WantedAction, { kind: 'star' }>): void {
  const { id: messageId } = message;
  const { kind } = action;
  dropOpenActions(tx, { messageId, kind, now });
  if (kind === 'delete') {
    dropOpenActions(tx, { messageId, kind: 'edit', now });
    dropOpenActions(tx, { messageId, kind: 'react', now });
  }
  insertAction(tx, { messageId, kind, value: valueOf(action), by, now });
  stampMessage(tx, { id: messageId, now });
  tx.changes.messageChanged(messageId);
  tx.changes.queued();
}

function valueOf(action: Exclude<WantedAction, { kind: 'star' }>): string {
  switch (action.kind) {
    case 'react':
      return action.emoji;
    case 'edit':
      return action.text;
    case 'delete':
      return '';
  }
}
