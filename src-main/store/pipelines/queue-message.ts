import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import type { Message, MessageType } from '#shared/domain/messages/message.ts';
import { AppError } from '#shared/domain/errors.ts';
import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { goesAnyTime } from '#shared/domain/messages/any-time.ts';
import { signText } from '#shared/text/sign-text.ts';
import { getConversation, setLastMessage, updateConversation } from '../rows/conversations/conversations.ts';
import { setDraftQuote } from '../rows/conversations/draft-quotes.ts';
import type { Tx } from '../schema/tx.ts';
import { isSaid } from '../rows/messages/thread/listed-message.ts';
import { findMessageByClientKey, getMessage, insertMessage } from '../rows/messages/messages.ts';
import { insertOutboxEntry } from '../rows/outbox.ts';
import { findChosenQuote, keepChosenQuote } from './chosen-quote.ts';
import { runOutgoingPipeline } from './outgoing-pipeline.ts';

/**
 * Message + outbox row. The client key makes it one message however often the button was pressed.
 * Throws AppError window-closed when only templates go to the customer now, and cannot-quote (see findChosenQuote).
 * It is sorted below everything in its thread, also when this PC's clock is behind WhatsApp's.
 * @param attach adds what belongs to the message, given its id.
 * @returns the message's id.
 */
export function queueMessage(
  tx: Tx,
  input: {
    conversationId: number;
    clientKey: string;
    type: MessageType;
    waType: string;
    content: string;
    /** What stands around the content. */
    details?: MessageDetails;
    /** Put under the content; see signText. */
    signature?: string | null;
    sentBy: string | null;
    automation?: Message['automation'];
    /** The message of this conversation that it answers. */
    quotedId?: number | null | undefined;
    /** How often it had been passed on with this time. */
    forwardScore?: number | undefined;
    now: number;
  },
  attach: (messageId: number) => void = () => {},
): number {
  const known = findMessageByClientKey(tx, input.clientKey);
  if (known !== undefined) return known.id;
  const { now } = input;
  const conversation = getConversation(tx, input.conversationId);
  if (!goesAnyTime(input.waType) && !isWindowOpen(conversation.replyWindow, now))
    throw new AppError('window-closed');
  const quoted = findChosenQuote(tx, conversation, input.quotedId);
  const content = signText(input.content, input.signature ?? null).toWellFormed();
  const { id } = insertMessage(tx, {
    conversationId: conversation.id,
    type: input.type,
    waType: input.waType,
    content,
    details: input.details ?? null,
    direction: 'outgoing',
    status: 'pending',
    failureReason: null,
    waMessageId: null,
    clientKey: input.clientKey,
    sentBy: input.sentBy,
    automation: input.automation ?? null,
    forwardScore: input.forwardScore,
    sentAt: Math.max(now, conversation.lastMessage?.at ?? 0),
    now,
  });
  attach(id);
  keepChosenQuote(tx, id, quoted);
  const message = getMessage(tx, id);
  insertOutboxEntry(tx, { messageId: id, conversationId: conversation.id, now });
  tx.changes.messageRecorded(id);
  tx.changes.queued();
  if (isSaid(message) || conversation.lastMessage === null) setLastMessage(tx, message, now);
  // After a crash the composer must not offer again what is already on its way; a newer draft stays.
  const sent = conversation.draft.trim() === input.content.toWellFormed().trim();
  updateConversation(tx, { ...conversation, draft: sent ? '' : conversation.draft }, now);
  if (quoted !== undefined && conversation.draftQuote?.messageId === quoted.id)
    setDraftQuote(tx, conversation.id, null);
  runOutgoingPipeline(tx, { message, now });
  return id;
}
