import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { limitMarks } from '#shared/text/limit-marks.ts';

type Customer = Pick<Conversation, 'customerName' | 'customerPhone'>;
export type CustomerLabel = { kind: 'name' | 'phone'; text: string } | { kind: 'hidden' };

/** What staff call a customer: the name, else the number, else nothing (then the words for a hidden number). */
export function customerLabel(customer: Customer, defaultCountry: string): CustomerLabel {
  // Names that were taken in before a rule was made stay in the database as they are.
  const name = cleanDisplayName(customer.customerName);
  if (name !== null) return { kind: 'name', text: name };
  if (customer.customerPhone === null) return { kind: 'hidden' };
  return { kind: 'phone', text: formatPhone(customer.customerPhone, defaultCountry) };
}

/** Titles that many names share, and so tell nothing. */
const TITLE = /^(?:د|أ|م|دكتور|دكتورة|أستاذ|أستاذة|مدام|الحاج|الحاجة|عم|dr|mr|mrs|ms)[./]?$/iu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstLetter = (word: string): string =>
  limitMarks(graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? '');

/** One or two letters for the picture; '' when there is no name. Arabic letters stay apart, as they do not join. */
export function customerInitials(name: string | null): string {
  const [first, second] = (name ?? '')
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '' && !TITLE.test(word))
    .map((word) => word.replace(/^ال(?=\p{L}{2})/u, ''));
  if (first === undefined) return '';
  const letters = [first, second ?? ''].map(firstLetter).filter((letter) => letter !== '');
  return letters.join('\u200c').toLocaleUpperCase();
}
