/** Crockford's base 32: no I, L, O and U, which are misread. */
export const RECOVERY_KEY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 52 characters of key and 8 that check them. */
export const RECOVERY_KEY_LENGTH = 60;
const RECOVERY_KEY_GROUP = 5;

const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * What was typed or pasted, as the characters that count: upper case, without spaces and dashes, with the usual
 * confusions (O for 0, I and L for 1) and the digits of an Arabic keyboard put right. Other characters stay.
 */
export function tidyRecoveryKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{P}]/gu, '')
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);
}

/** In groups of five, as it is printed. */
export function groupRecoveryKey(characters: string): string[] {
  return characters.match(new RegExp(`.{1,${RECOVERY_KEY_GROUP}}`, 'gu')) ?? [];
}
