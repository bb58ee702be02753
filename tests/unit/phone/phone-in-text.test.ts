import { expect, it } from 'vitest';
import { phoneInText } from '#shared/phone/phone-in-text.ts';

it.each([
  ['01012345678', 'EG', '201012345678'],
  ['٠١٠ ١٢٣٤ ٥٦٧٨', 'EG', '201012345678'],
  ['+20 10 12345678', 'SA', '201012345678'],
  ['0020 1012345678', 'EG', '201012345678'],
  ['201012345678', 'EG', '201012345678'],
  ['+966 50 123 4567', 'EG', '966501234567'],
  // Digits that may be anything.
  ['1012345678', 'EG', undefined],
  ['6224000123456', 'EG', undefined],
  ['20 10 12345678', 'EG', undefined],
  ['010123456789', 'EG', undefined],
  ['201012345678', 'SA', undefined],
])('%s in %s', (written, country, digits) => {
  expect(phoneInText(written, country)).toBe(digits);
});
