import { phoneCharacters } from '#shared/phone/phone-characters.ts';
import { readPhone, type PhoneProblem } from '#shared/phone/read-phone.ts';

/** Fewer digits are the beginning of a number, a price or a dose. */
const FEWEST_DIGITS = 7;

/** What was looked for, where it is a number: E.164 digits, or what is wrong with it. */
export type SearchedNumber = { phone: string; problem?: never } | { phone?: never; problem: PhoneProblem };

/** Null for what is no number, or not enough of one. @param country how a number without a country code is read. */
export function numberInSearch(query: string, country: string): SearchedNumber | null {
  const characters = phoneCharacters(query);
  if (characters === undefined || characters.replace('+', '').length < FEWEST_DIGITS) return null;
  const { digits, problem } = readPhone(query, country);
  return digits === undefined ? { problem } : { phone: digits };
}
