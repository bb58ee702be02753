import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A phone number for the eye: national format for the own country, international otherwise.
 * It is left-to-right text: show it inside `dir="ltr"`.
 * @param digits E.164 digits without '+'. Digits of no known country come back as `+digits`.
 * @param defaultCountry ISO 3166-1 alpha-2.
 */
export function formatPhone(digits: string, defaultCountry: string): string {
  const number = parsePhoneNumberFromString(`+${digits}`);
  if (number === undefined) return `+${digits}`;
  const own =
    isSupportedCountry(defaultCountry) && getCountryCallingCode(defaultCountry) === number.countryCallingCode;
  // Without its own pattern a national number would lose its trunk zero and could not be dialled.
  if (!own || !number.isValid() || isUnformatted(number.formatNational(), number.nationalNumber)) {
    return number.formatInternational();
  }
  return number.formatNational();
}

/**
 * The ways staff type one number, as digits, for the search index: `201012345678 01012345678`.
 * @param digits E.164 digits without '+'.
 */
export function phoneSearchForms(digits: string): string {
  const number = parsePhoneNumberFromString(`+${digits}`);
  if (number === undefined) return digits;
  const national = number.formatNational().replace(/\D/g, '');
  const trunk = isUnformatted(national, number.nationalNumber) ? `0${number.nationalNumber}` : national;
  return `${digits} ${trunk}`;
}

function isUnformatted(national: string, nationalNumber: string): boolean {
  return national === nationalNumber;
}
