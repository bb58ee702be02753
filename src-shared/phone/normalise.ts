import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { phoneCharacters } from './phone-characters.ts';

/**
 * The shortest number that is read as foreign without a `+`: shorter ones are far more often
 * a mistyped number of one's own country.
 */
const SHORTEST_FOREIGN = 10;

/**
 * One phone number written in any of the usual ways → E.164 digits without '+', so that the same person
 * has one key. 01012345678, 1012345678, 201012345678, +20 10…, 0020 10… and ٠١٠… give 201012345678 for EG.
 *
 * A number that is valid wins; otherwise one of a possible length will do, because numbering plans change
 * and old numbers stay in address books. Nothing is invented: the digits typed are always the end of the result
 * (but for a trunk zero).
 * @param defaultCountry ISO 3166-1 alpha-2, how a number without a country code is read.
 * @returns undefined when it cannot be a phone number.
 */
export function normalisePhone(input: string, defaultCountry: string): string | undefined {
  const written = phoneCharacters(input);
  if (written === undefined) return undefined;
  const international = written.replace(/^(\+|00)/, '');
  if (international !== written) return parse(`+${international}`)?.digits;

  const own = parse(written, defaultCountry);
  if (own?.valid === true) return own.digits;
  const foreign = written.length >= SHORTEST_FOREIGN ? parse(`+${written}`) : undefined;
  if (foreign?.valid === true) return foreign.digits;
  return own?.digits ?? foreign?.digits;
}

function parse(written: string, country?: string): { digits: string; valid: boolean } | undefined {
  const known = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(written, known === undefined ? {} : { defaultCountry: known });
  if (number === undefined || !number.isPossible()) return undefined;
  const valid = number.isValid();
  // A trunk zero that the library left in: too short a number, not a longer one.
  if (!valid && number.nationalNumber.startsWith('0')) return undefined;
  return { digits: number.number.slice(1), valid };
}
