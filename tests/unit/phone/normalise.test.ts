import { describe, expect, test } from 'vitest';
import { normalisePhone } from '#shared/phone/normalise.ts';

describe('normalisePhone, for a pharmacy in Egypt', () => {
  test.each(['0123456789', '123456789', '+20123456789', '20123456789', '0020123456789'])(
    '%s is one and the same number, though no valid one today',
    (input) => {
      expect(normalisePhone(input, 'EG')).toBe('20123456789');
    },
  );

  test.each([
    '01012345678',
    '1012345678',
    '201012345678',
    '+201012345678',
    '+20 10 1234 5678',
    '0020 10 1234 5678',
    '+20 (0)10 1234-5678',
    '(010) 1234-5678',
    '010.1234.5678',
    '010/12345678',
    '010–1234—5678',
    '٠١٠١٢٣٤٥٦٧٨',
    '۰۱۰۱۲۳۴۵۶۷۸',
    '+٢٠ ١٠ ١٢٣٤ ٥٦٧٨',
    '\u202A+20 10 1234 5678\u202C',
    '\u200E01012345678\u200F',
    '010\u00A01234\u00A05678',
    '010\u202F1234\u20095678',
    '０１０１２３４５６７８',
    '  01012345678\n',
  ])('%s', (input) => {
    expect(normalisePhone(input, 'EG')).toBe('201012345678');
  });

  test.each([
    ['0223456789', '20223456789'],
    ['0020223456789', '20223456789'],
    ['033456789', '2033456789'],
  ])('a land line: %s', (input, digits) => {
    expect(normalisePhone(input, 'EG')).toBe(digits);
  });

  test.each([
    ['+966501234567', '966501234567'],
    ['00966501234567', '966501234567'],
    ['966501234567', '966501234567'],
    ['96598765432', '96598765432'],
    ['97433123456', '97433123456'],
    ['+4915112345678', '4915112345678'],
    ['+39 06 1234 5678', '390612345678'],
    ['+15551234567', '15551234567'],
    ['6581234567', '6581234567'],
  ])('foreign numbers stay what they are: %s', (input, digits) => {
    expect(normalisePhone(input, 'EG')).toBe(digits);
  });

  test.each([
    '',
    ' ',
    '+',
    '00',
    'abc',
    '123',
    '19999',
    '0101234567890123',
    'call 01012345678',
    '01012345678 or 01112345678',
    '+2010+12345678',
    '01012345678@c.us',
    '999999999999999999999',
    '000000000000',
    '+000123456789',
  ])('%j is no phone number', (input) => {
    expect(normalisePhone(input, 'EG')).toBeUndefined();
  });

  test('normalising what was normalised changes nothing', () => {
    for (const digits of ['20123456789', '201012345678', '966501234567', '4915112345678', '390612345678']) {
      expect(normalisePhone(digits, 'EG')).toBe(digits);
    }
  });
});

test('the default country decides how a number without a country code is read', () => {
  expect(normalisePhone('0501234567', 'SA')).toBe('966501234567');
  expect(normalisePhone('01012345678', 'SA')).not.toBe('201012345678');
  expect(normalisePhone('+201012345678', 'SA')).toBe('201012345678');
});

test('an unknown country code still reads international numbers', () => {
  expect(normalisePhone('+201012345678', 'ZZ')).toBe('201012345678');
  expect(normalisePhone('01012345678', 'ZZ')).toBeUndefined();
});
