import { foldDigits } from '../text/fold-text.ts';

/** Bidi marks and zero-width characters, which arrive with every number copied out of a chat. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** What people write between the digits of a phone number: spaces, dashes, brackets, dots, slashes. */
const SEPARATORS = /[\s\p{Zs}\p{Pd}\u2212().[\]/]/gu;

/**
 * The digits of something written as a phone number, `+` kept in front if it was there.
 * @returns undefined when anything else is in it, so that a sentence with digits is not a number.
 */
export function phoneCharacters(input: string): string | undefined {
  const bare = foldDigits(input.normalize('NFKC').replace(INVISIBLE, '')).replace(SEPARATORS, '');
  return /^\+?\d+$/.test(bare) ? bare : undefined;
}
