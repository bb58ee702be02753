import { AppError } from '#shared/domain/errors.ts';
import { canBeQuoted, quotedFactsOf } from '#shared/domain/messages/quoting.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { findMessage } from '../rows/messages/messages.ts';
import { insertQuoted } from '../rows/messages/quoted-messages.ts';
import type { ReadTx, Tx } from '../schema/tx.ts';

/**
 * The message that staff answer with what they send; undefined for none. Throws AppError cannot-quote for what is not of
 * this conversation, has not left, or is none of people's messages.
 */
export function findChosenQuote(
  tx: ReadTx,
  { id }: Conversation,
  quotedId: number | null | undefined,
): Message | undefined {
  if (quotedId == null) return undefined;
  const quoted = findMessage(tx, quotedId);
  if (quoted === undefined || quoted.conversationId !== id) throw new AppError('cannot-quote');
  // One that was deleted meanwhile keeps no answer back: that goes without it.
  if (!canBeQuoted({ ...quoted, revokedAt: null })) throw new AppError('cannot-quote');
  return quoted;
}

/** Kept with the answer as it looks now. */
export function keepChosenQuote(tx: Tx, messageId: number, quoted: Message | undefined): void {
  if (quoted !== undefined) insertQuoted(tx, { ...quotedFactsOf(quoted), messageId, ownId: quoted.id });
}
