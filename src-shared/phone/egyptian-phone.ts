/** What is wrong with a number of Egypt. */
export type EgyptianPhoneProblem =
  | 'phone-invalid'
  | 'phone-hotline'
  | 'phone-mobile-short'
  | 'phone-mobile-long'
  | 'phone-mobile-prefix'
  | 'phone-landline-length'
  | 'phone-area-code';

/** 010 Vodafone, 011 e&, 012 Orange, 015 WE. */
const MOBILE = /^1[0125]/;
const MOBILE_DIGITS = 10;

/** Codes of the governorates without their zero, and how many digits follow: 8 in Greater Cairo, 7 everywhere else. */
const LANDLINES: readonly { code: RegExp; digits: number }[] = [
  { code: /^2/, digits: 9 },
  { code: /^3/, digits: 8 },
  { code: /^(?:13|4[05-8]|5[057]|6[24-689]|8[2468]|9[235-7])/, digits: 9 },
];

/** Companies' short numbers, such as 16123 and 19999: calls are all they take. */
const HOTLINE = /^1[5-79]\d{3}$/;

/** Fewer digits are no number of a person. */
const SHORTEST = 7;

/**
 * What is wrong with a number of Egypt; undefined when it is one of a mobile phone or a landline. A length that was right
 * until 2011 is no longer: whoever has such a number in an old address book cannot be reached by it either.
 * @param national the digits after the country code, without the zero in front.
 */
export function findEgyptianProblem(national: string): EgyptianPhoneProblem | undefined {
  if (HOTLINE.test(national)) return 'phone-hotline';
  const { length } = national;
  if (MOBILE.test(national)) {
    if (length === MOBILE_DIGITS) return undefined;
    return length < MOBILE_DIGITS ? 'phone-mobile-short' : 'phone-mobile-long';
  }
  if (length < SHORTEST) return 'phone-invalid';
  const landline = LANDLINES.find(({ code }) => code.test(national));
  if (landline?.digits === length) return undefined;
  // 013 is Benha, and no mobile phone: what follows tells which of both was meant.
  if (national.startsWith('1') && (landline === undefined || length === MOBILE_DIGITS)) {
    return 'phone-mobile-prefix';
  }
  if (landline !== undefined) return 'phone-landline-length';
  return length === MOBILE_DIGITS ? 'phone-mobile-prefix' : 'phone-area-code';
}
