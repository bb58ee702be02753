import { expect, test } from 'vitest';
import { cleanDisplayName } from '#shared/text/display-name.ts';

test.each([
  ['أحمد علي', 'أحمد علي'],
  ['  Dr.\nMona\t', 'Dr. Mona'],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['\u2067\u200Fمنى\u2069', 'منى'],
  ['a\u0000b', 'a b'],
  ['م\u200Bن\u2060ى\uFEFF\u00AD', 'منى'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
])('%j → %j', (name, clean) => {
  expect(cleanDisplayName(name)).toBe(clean);
});

test.each([null, '', '   ', '\u200F\u202E', '\u200B', '\0\uD83D', '\uFFFD'])('%j is no name', (name) => {
  expect(cleanDisplayName(name)).toBeNull();
});

test('a lone surrogate does not get through', () => {
  expect(cleanDisplayName('a\uD83D')?.isWellFormed()).toBe(true);
});

test('a very long name is cut', () => {
  expect(cleanDisplayName('ن'.repeat(5000))).toBe('ن'.repeat(100));
});
