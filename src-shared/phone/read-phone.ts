import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { findEgyptianProblem, type EgyptianPhoneProblem } from './egyptian-phone.ts';
import { phoneCharacters } from './phone-characters.ts';

/** What looks wrong about a number; each has a translated sentence. `phone-country`: of a country other than Egypt. */
export type PhoneProblem = EgyptianPhoneProblem | 'phone-country';

/** `digits`: E.164 without '+', so that the same person has one key. */
export type ReadPhone = { digits: string; problem?: never } | { digits?: never; problem: PhoneProblem };

/**
 * The shortest number that is read as foreign without a `+`: shorter ones are far more often
 * a mistyped number of one's own country.
 */
const SHORTEST_FOREIGN = 10;

/** With or without its own zero after it: 2010… and 20010… are both written. */
const EGYPT = /^20(?:0(?=\d))?/;

/**
 * The one rule for every number that somebody writes. 01012345678, 1012345678, 201012345678, +20 10…, 0020 010… and ٠١٠…
 * give 201012345678 for EG. Numbers of Egypt must be ones that exist, because a digit too few or too many is another
 * person or nobody; of other countries written with `+` or 00 the length must be possible. Nothing is invented: the
 * digits written are always the end of the result (but for a trunk zero).
 * @param country ISO 3166-1 alpha-2, how a number without a country code is read.
 */
export function readPhone(written: string, country: string): ReadPhone {
  const characters = phoneCharacters(written);
  if (characters === undefined) return { problem: 'phone-invalid' };
  const international = characters.replace(/^(\+|00)/, '');
  if (international !== characters) return readInternational(international);
  return country === 'EG' ? readInEgypt(characters) : readInCountry(characters, country);
}

function readInternational(digits: string): ReadPhone {
  if (EGYPT.test(digits)) return asEgyptian(digits.replace(EGYPT, ''));
  const number = parse(`+${digits}`);
  return number === undefined ? { problem: 'phone-country' } : { digits: digitsOf(number) };
}

function readInEgypt(characters: string): ReadPhone {
  if (characters.startsWith('0')) return asEgyptian(characters.slice(1));
  // No code of a governorate begins with 0, so that 20… without a zero before it is the country.
  if (EGYPT.test(characters)) return asEgyptian(characters.replace(EGYPT, ''));
  const own = asEgyptian(characters);
  const isMobile = own.problem === 'phone-mobile-short' || own.problem === 'phone-mobile-long';
  return own.problem === undefined || isMobile ? own : (readForeign(characters) ?? own);
}

function readInCountry(characters: string, country: string): ReadPhone {
  const own = isSupportedCountry(country) ? parsePhoneNumberFromString(characters, country) : undefined;
  if (own?.isValid() === true) return { digits: digitsOf(own) };
  if (own === undefined && !isSupportedCountry(country)) return { problem: 'phone-invalid' };
  return readForeign(characters) ?? { problem: 'phone-country' };
}

/** A number that somebody wrote without its `+`; only one that certainly exists. */
function readForeign(characters: string): ReadPhone | undefined {
  if (characters.length < SHORTEST_FOREIGN) return undefined;
  if (EGYPT.test(characters)) return asEgyptian(characters.replace(EGYPT, ''));
  const number = parse(`+${characters}`);
  return number?.isValid() === true ? { digits: digitsOf(number) } : undefined;
}

function asEgyptian(national: string): ReadPhone {
  const problem = findEgyptianProblem(national);
  return problem === undefined ? { digits: `20${national}` } : { problem };
}

function parse(international: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(international);
  if (number?.isPossible() !== true) return undefined;
  // A trunk zero that the library left in: too short a number, not a longer one.
  if (!number.isValid() && number.nationalNumber.startsWith('0')) return undefined;
  // What is left of it must be a number by itself, or the same person would have two keys.
  return number.number === international || parse(number.number)?.number === number.number
    ? number
    : undefined;
}

const digitsOf = (number: PhoneNumber): string => number.number.slice(1);
