import type { Who } from '#shared/domain/customers/who.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { shownUsername } from '#shared/text/username.ts';
import { limitMarks } from '#shared/text/limit-marks.ts';

export type CustomerLabel = { kind: 'name' | 'phone' | 'username'; text: string } | { kind: 'hidden' };

/**
 * What staff call a customer: the name, else the number, else what they call themselves on WhatsApp, else nothing (then the
 * words for a hidden number).
 */
export function customerLabel(customer: Who, defaultCountry: string): CustomerLabel {
  // Names that were taken in before a rule was made stay in the database as they are.
  const name = cleanDisplayName(customer.customerName);
  if (name !== null) return { kind: 'name', text: name };
  const { customerPhone, customerUsername } = customer;
  if (customerPhone !== null) return { kind: 'phone', text: formatPhone(customerPhone, defaultCountry) };
  return customerUsername === null
    ? { kind: 'hidden' }
    : { kind: 'username', text: shownUsername(customerUsername) };
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
