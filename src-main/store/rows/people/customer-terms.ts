import { phoneSearchForms } from '#shared/phone/format-phone.ts';
import { foldText } from '#shared/text/fold-text.ts';

/** Sorts behind every letter: who has no name comes last. */
const BEHIND_NAMES = '\uF8FF';

/**
 * What a customer is found by: the folded name, the same without spaces, every phone in the forms staff type, and the
 * tags. Changing this needs a migration that indexes anew.
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
