// Frozen like fold-text.ts. The living ones are conversation-terms.ts and customer-terms.ts of the rows, which may change.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldText } from './fold-text.ts';

/** Sorts behind every letter: who has no name comes last. */
const BEHIND_NAMES = '\uF8FF';

/**
 * What a customer is found by: the folded name, the same without spaces, every phone in the forms staff type, and the
 * tags.
 */
export function customerTerms(input: {
  name: string | null;
  phones: readonly string[];
  tags: readonly string[];
}): string {
  const folded = foldText(input.name ?? '');
  return [
    folded,
    folded.replace(/\s+/g, ''),
    ...input.phones.map(phoneSearchForms),
    ...input.tags.map(foldText),
  ].join('\n');
}

/** Where the list shows a customer: by the folded name, then those without one by their phone. */
export function customerSortKey(name: string | null, phone: string | null): string {
  return name === null ? `${BEHIND_NAMES}${phone ?? ''}` : foldText(name).trim();
}

/**
 * What a conversation is found by: its customer's folded name, the same without spaces (عبد الله is written
 * عبدالله as often), and the phone in every form staff type.
 */
export function conversationTerms(name: string | null, phone: string | null): string {
  const folded = foldText(name ?? '');
  return [folded, folded.replace(/\s+/g, ''), phone === null ? '' : phoneSearchForms(phone)].join('\n');
}

/**
 * The ways staff type one number, as digits, for the search index: `201012345678 01012345678`.
 * @param digits E.164 digits without '+'.
 */
function phoneSearchForms(digits: string): string {
  const number = parsePhoneNumberFromString(`+${digits}`);
  if (number === undefined) return digits;
  const national = number.formatNational().replace(/\D/g, '');
  const trunk = isUnformatted(national, number.nationalNumber) ? `0${number.nationalNumber}` : national;
  return `${digits} ${trunk}`;
}

function isUnformatted(national: string, nationalNumber: string): boolean {
  return national === nationalNumber;
}
