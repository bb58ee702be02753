import { createHash } from 'node:crypto';
import {
  RECOVERY_KEY_ALPHABET,
  RECOVERY_KEY_LENGTH,
  groupRecoveryKey,
  tidyRecoveryKey,
} from '#shared/domain/data/recovery-key.ts';

const KEY_BYTES = 32;
/** 256 bits of key in characters of 5 bits; the last character's four spare bits are zero. */
const KEY_CHARACTERS = 52;
const CHECK_BYTES = 5;

/**
 * The database key (32 bytes) as it is printed: base 32 in groups of five, the last eight characters a check of the
 * others, so that a slip of the pen is told from a key of another database.
 */
export function formatRecoveryKey(key: Uint8Array): string[] {
  if (key.length !== KEY_BYTES) throw new RangeError(`A recovery key stands for ${KEY_BYTES} bytes`);
  return groupRecoveryKey(encode(key, KEY_CHARACTERS) + check(key));
}

/** The key that was typed, or undefined when it cannot be one: too short, a wrong character, a failed check. */
export function parseRecoveryKey(typed: string): Buffer | undefined {
  const characters = tidyRecoveryKey(typed);
  if (characters.length !== RECOVERY_KEY_LENGTH) return undefined;
  const key = decode(characters.slice(0, KEY_CHARACTERS));
  return key !== undefined && characters.slice(KEY_CHARACTERS) === check(key) ? key : undefined;
}

function check(key: Uint8Array): string {
  const digest = createHash('sha256').update('rosheta recovery key').update(key).digest();
  return encode(digest.subarray(0, CHECK_BYTES), RECOVERY_KEY_LENGTH - KEY_CHARACTERS);
}

function encode(bytes: Uint8Array, length: number): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`) << BigInt(length * 5 - bytes.length * 8);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text = `${RECOVERY_KEY_ALPHABET[Number(value & 31n)] ?? ''}${text}`;
    value >>= 5n;
  }
  return text;
}

function decode(characters: string): Buffer | undefined {
  let value = 0n;
  for (const character of characters) {
    const digit = RECOVERY_KEY_ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  const spare = BigInt(KEY_CHARACTERS * 5 - KEY_BYTES * 8);
  if ((value & ((1n << spare) - 1n)) !== 0n) return undefined;
  return Buffer.from((value >> spare).toString(16).padStart(KEY_BYTES * 2, '0'), 'hex');
}
