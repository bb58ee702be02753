import { kindOf } from '../../domain/messages/message-kinds.ts';
import { saidIn, textOfMessage } from '../../domain/messages/message-text.ts';
import { shownAt, type Message } from '../../domain/messages/message.ts';
import type { QuoteAnswer } from '../../domain/prescriptions/prescription.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { readClosingReply } from '../replies/closing-reply.ts';
import { readQuoteReply } from '../replies/quote-reply.ts';

/** Something of the customer's own that stands in the thread: neither a call nor what they took back. */
const isWord = ({ direction, waType, revokedAt }: Message): boolean =>
  direction === 'incoming' && revokedAt === null && kindOf(waType).opensTicket && kindOf(waType).isSearchable;

const reads = (message: Message): QuoteAnswer['reading'] => readQuoteReply(saidIn(message) ?? '') ?? null;

const isThanks = (message: Message): boolean =>
  readClosingReply({ text: saidIn(message) ?? '', isSticker: false }) === 'thanks';

/**
 * What the customer answered to the price. The last word that decides it, said under the quote or read as yes or no,
 * because a question about another item or thanks do not unsay it; while nothing decides, the last that is more than thanks.
 * @param after what came after the quote, in any order. @param quote the message that told the price.
 */
export function answerTo(quote: Message, after: readonly Message[]): QuoteAnswer | null {
  const said = after.filter(isWord).toSorted((one, other) => other.sentAt - one.sentAt || other.id - one.id);
  const decides = (message: Message): boolean =>
    message.quoted?.messageId === quote.id || reads(message) !== null;
  const answer = said.find(decides) ?? said.find((message) => !isThanks(message)) ?? said[0];
  if (answer === undefined) return reactionTo(quote);
  return {
    messageId: answer.id,
    text: excerptOf(textOfMessage(answer)),
    type: answer.type,
    waType: answer.waType,
    at: shownAt(answer),
    reading: reads(answer),
    later: said.indexOf(answer),
  };
}

/** 👍 under the quote, when nothing was written. */
function reactionTo(quote: Message): QuoteAnswer | null {
  const reaction = quote.reactions.find(({ by }) => by === 'customer');
  if (reaction === undefined) return null;
  const { emoji, at } = reaction;
  const reading = readQuoteReply(emoji) ?? null;
  return { messageId: quote.id, text: emoji, type: 'text', waType: 'reaction', at, reading, later: 0 };
}
