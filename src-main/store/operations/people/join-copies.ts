import { isBetterKind } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { replaceUnread } from '../../rows/conversations/hand-merges.ts';
import { giveAttachment, listCopies, removeCopy, setTicketOfCopy } from '../../rows/messages/copies.ts';
import { listReactions } from '../../rows/messages/edit-messages.ts';
import { getMessage, setMessageStatus, setWaMessageId } from '../../rows/messages/messages.ts';
import type { Tx } from '../../schema/tx.ts';
import { writeVerdict } from '../../pipelines/phone/app-text-verdict.ts';
import { advanceMessage } from '../messages/advance-message.ts';
import { applyChange } from '../messages/change-message.ts';

/**
 * Two contacts turned out to be one: what WhatsApp told of one message under both their names is one message, with all
 * that was known of either copy. Both contacts are in the conversation; the caller settles it.
 * @returns how many there were.
 */
export function joinCopies(
  tx: Tx,
  ids: { conversationId: number; fromId: number; intoId: number },
  now: number,
): number {
  const copies = listCopies(tx, ids);
  for (const { oneId, otherId } of copies) {
    const [kept, gone] = inOrder(getMessage(tx, oneId), getMessage(tx, otherId));
    if (gone.clientKey === null) joinCopy(tx, kept, gone, now);
    // The desk itself has sent both, so they are two, whatever their ids.
    else setWaMessageId(tx, { id: gone.id, waMessageId: null, now });
  }
  return copies.length;
}

/**
 * What the desk sent stays, because the outbox and staff know it; of others one that could be read, or that came first.
 */
function inOrder(one: Message, other: Message): [kept: Message, gone: Message] {
  if (one.clientKey === null && other.clientKey === null) {
    if (isBetterKind(one.waType, other.waType)) return [other, one];
    if (isBetterKind(other.waType, one.waType)) return [one, other];
  }
  const isSwapped =
    (one.clientKey === null) === (other.clientKey === null) ? other.id < one.id : one.clientKey === null;
  return isSwapped ? [other, one] : [one, other];
}

/** The one takes over what is known of the other, which goes. */
export function joinCopy(tx: Tx, kept: Message, gone: Message, now: number): void {
  if (kept.direction === 'outgoing') advanceMessage(tx, kept, gone.status, now);
  // Somebody has opened it, whichever copy it was.
  else if (gone.status === 'read') {
    setMessageStatus(tx, { id: kept.id, status: 'read', failureReason: null, now });
  }
  if (kept.ticketId === null && gone.ticketId !== null) {
    setTicketOfCopy(tx, { id: kept.id, ticketId: gone.ticketId });
  }
  // In the one chat it was seen what it followed, in the other it was not.
  if (gone.automation === 'business-app') writeVerdict(tx, getMessage(tx, kept.id), true, now);
  const isBetter = kept.attachment === null || (kept.attachment.fileId === null && gone.attachment?.fileId);
  const ids = { fromId: gone.id, intoId: kept.id };
  if (gone.attachment !== null && isBetter) giveAttachment(tx, ids);
  takeChanges(tx, kept.id, gone, now);
  replaceUnread(tx, { conversationId: kept.conversationId, ...ids });
  removeCopy(tx, ids);
  tx.changes.messageChanged(kept.id);
}

/** What was done to the one was done to the other. */
function takeChanges(tx: Tx, id: number, gone: Message, now: number): void {
  const { editedAt, revokedAt, content: text } = gone;
  if (editedAt !== null) applyChange(tx, getMessage(tx, id), { kind: 'edited', text, at: editedAt }, now);
  if (revokedAt !== null) applyChange(tx, getMessage(tx, id), { kind: 'revoked', at: revokedAt }, now);
  for (const reaction of listReactions(tx, gone.id))
    applyChange(tx, getMessage(tx, id), { kind: 'reacted', ...reaction }, now);
}
