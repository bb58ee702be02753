import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, parseRecoveryKey } from '#main/backup/recovery-key.ts';
import { RECOVERY_KEY_ALPHABET } from '#shared/domain/data/recovery-key.ts';

const KEY = Buffer.from('00ff10203040506070809aabbccddeef0123456789abcdeffedcba9876543210', 'hex');
const PRINTED = formatRecoveryKey(KEY).join(' ');

describe('the recovery key', () => {
  it('is twelve groups of five that are not misread', () => {
    const groups = formatRecoveryKey(KEY);
    expect(groups).toHaveLength(12);
    for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('never changes its form: papers are kept for years', () => {
    expect(PRINTED).toBe('03ZH0 81G81 860W4 0KANV SKEYX W0J6H B7H6N WVVZY VJX9G XJM68 80XD1 2XTYG');
  });

  it('is read back as the same key', () => {
    for (let round = 0; round < 200; round += 1) {
      const key = randomBytes(32);
      expect(parseRecoveryKey(formatRecoveryKey(key).join(' '))).toEqual(key);
    }
    expect(parseRecoveryKey(formatRecoveryKey(Buffer.alloc(32)).join(''))).toEqual(Buffer.alloc(32));
  });

  it.each([
    ['lower case', PRINTED.toLowerCase()],
    ['no spaces', PRINTED.replaceAll(' ', '')],
    ['dashes and lines', `\n ${PRINTED.replaceAll(' ', '-')}\t\n`],
    ['the letter O for zero', PRINTED.replaceAll('0', 'O')],
    ['small L and I for one', PRINTED.replace('1', 'l').replaceAll('1', 'i')],
    ['Arabic digits', PRINTED.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))],
    ['marks of direction around it', `\u2066${PRINTED}\u2069`],
    ['full-width letters', PRINTED.replace('S', 'Ｓ')],
  ])('forgives %s', (_name, typed) => {
    expect(parseRecoveryKey(typed)).toEqual(KEY);
  });

  it('notices every single wrong character', () => {
    const characters = PRINTED.replaceAll(' ', '');
    for (let index = 0; index < characters.length; index += 1) {
      for (const other of RECOVERY_KEY_ALPHABET) {
        if (other === characters[index]) continue;
        const typed = characters.slice(0, index) + other + characters.slice(index + 1);
        expect(parseRecoveryKey(typed)).toBeUndefined();
      }
    }
  });

  it('notices two neighbours that changed places, and groups that did', () => {
    const characters = PRINTED.replaceAll(' ', '');
    for (let index = 1; index < characters.length; index += 1) {
      const [a = '', b = ''] = [characters[index - 1], characters[index]];
      if (a === b) continue;
      expect(parseRecoveryKey(characters.slice(0, index - 1) + b + a + characters.slice(index + 1))).toBe(
        undefined,
      );
    }
    const [first = '', second = '', ...rest] = PRINTED.split(' ');
    expect(parseRecoveryKey([second, first, ...rest].join(' '))).toBeUndefined();
  });

  it.each(['', 'روشتة', PRINTED.slice(0, -1), `${PRINTED}0`, PRINTED.replace('Z', 'U'), 'x'.repeat(10_000)])(
    'refuses %j',
    (typed) => {
      expect(parseRecoveryKey(typed)).toBeUndefined();
    },
  );
});
