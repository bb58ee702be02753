import { phoneCharacters } from './phone-characters.ts';
import { readPhone } from './read-phone.ts';

const CODE_OF_EGYPT = '20';

/**
 * A number that somebody wrote among other words, as E.164 digits. Stricter than in a field for numbers, because bar codes,
 * prices and orders are digits too: it begins with `+`, with zeros, or (of Egypt) with its country, all in one.
 * @param country ISO 3166-1 alpha-2, how a number without a country code is read.
 */
export function phoneInText(written: string, country: string): string | undefined {
  const characters = phoneCharacters(written);
  if (characters === undefined) return undefined;
  const { digits } = readPhone(written, country);
  if (/^[+0]/.test(characters)) return digits;
  const isWhole = country === 'EG' && characters.startsWith(CODE_OF_EGYPT) && /^\D?[\p{Nd}]+$/u.test(written);
  return isWhole ? digits : undefined;
}
