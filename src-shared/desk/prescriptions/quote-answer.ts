import { kindOf } from '../../domain/messages/message-kinds.ts';
import { saidIn, textOfMessage } from '../../domain/messages/message-text.ts';
import { shownAt, type Message } from '../../domain/messages/message.ts';
import type { QuoteAnswer } from '../../domain/prescriptions/prescription.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { readClosingReply } from '../replies/closing-reply.ts';
import { readQuoteReply } from '../replies/quote-reply.ts';

/** A price as the customer was told it, and what they wrote after that, in any order. */
export type ToldPrice = { quote: Message; after: readonly Message[] };

type Decision = Pick<QuoteAnswer, 'reading' | 'isForSeveral'> & { message: Message };

/** Something of the customer's own that stands in the thread: neither a call nor what they took back. */
const isWord = ({ direction, waType, revokedAt }: Message): boolean =>
  direction === 'incoming' && revokedAt === null && kindOf(waType).opensTicket && kindOf(waType).isSearchable;

const reads = (message: Message): QuoteAnswer['reading'] => readQuoteReply(saidIn(message) ?? '') ?? null;

const isThanks = (message: Message): boolean =>
  readClosingReply({ text: saidIn(message) ?? '', isSticker: false }) === 'thanks';

const byTime = (one: Message, other: Message): number => one.sentAt - other.sentAt || one.id - other.id;

const isUnder = (message: Message, { quote }: ToldPrice): boolean => message.quoted?.messageId === quote.id;

/**
 * What the customer answered to a price. The last word that decides it, said under the quote or read as yes or no,
 * because a question about another item or thanks do not unsay it; while nothing decides, the last that is more than thanks.
 * @param price one of `prices`, which are all that they were told and have not been settled.
 */
export function answerTo(price: ToldPrice, prices: readonly ToldPrice[]): QuoteAnswer | null {
  const others = prices.filter(({ quote }) => quote.id !== price.quote.id);
  const said = price.after
    .filter((message) => isWord(message) && !others.some((other) => isUnder(message, other)))
    .toSorted((one, other) => byTime(other, one));
  const decision = decide(prices).get(price.quote.id);
  const answer = decision?.message ?? said.find((message) => !isThanks(message)) ?? said[0];
  if (answer === undefined) return reactionTo(price.quote);
  return {
    messageId: answer.id,
    text: excerptOf(textOfMessage(answer)),
    type: answer.type,
    waType: answer.waType,
    at: shownAt(answer),
    reading: decision?.reading ?? null,
    isForSeveral: decision?.isForSeveral ?? false,
    later: said.findIndex(({ id }) => id === answer.id),
  };
}

/**
 * The word that decides each price, by the quote's id. A no that is not under one of them is for all; a yes for what has
 * none yet, and where that are several a person has to read which is meant: to prepare what nobody wants costs more.
 */
function decide(prices: readonly ToldPrice[]): ReadonlyMap<number, Decision> {
  const decided = new Map<number, Decision>();
  const words = new Map(prices.flatMap(({ after }) => after.filter(isWord).map((one) => [one.id, one])));
  for (const message of [...words.values()].toSorted(byTime)) {
    const reading = reads(message);
    const own = prices.find((price) => isUnder(message, price));
    if (own !== undefined) decided.set(own.quote.id, { message, reading, isForSeveral: false });
    if (own !== undefined || reading === null) continue;
    const told = prices.filter(({ after }) => after.some(({ id }) => id === message.id));
    const open = told.filter(({ quote }) => decided.get(quote.id)?.reading !== 'yes');
    const meant = reading === 'no' ? told : open.length > 0 ? open : told.slice(-1);
    const isForSeveral = meant.length > 1;
    for (const { quote } of meant) {
      const certain = isForSeveral && reading === 'yes' ? null : reading;
      decided.set(quote.id, { message, reading: certain, isForSeveral });
    }
  }
  return decided;
}

/** 👍 under the quote, when nothing was written. */
function reactionTo(quote: Message): QuoteAnswer | null {
  const reaction = quote.reactions.find(({ by }) => by === 'customer');
  if (reaction === undefined) return null;
  const { emoji, at } = reaction;
  const reading = readQuoteReply(emoji) ?? null;
  return {
    messageId: quote.id,
    text: emoji,
    type: 'text',
    waType: 'reaction',
    at,
    reading,
    isForSeveral: false,
    later: 0,
  };
}
