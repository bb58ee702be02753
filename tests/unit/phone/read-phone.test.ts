import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone } from '#shared/phone/read-phone.ts';

describe('readPhone, for a pharmacy in Egypt', () => {
  test.each([
    // A digit short: taken for a number until now.
    ['0101234567', 'phone-mobile-short'],
    ['101234567', 'phone-mobile-short'],
    ['20101234567', 'phone-mobile-short'],
    ['200101234567', 'phone-mobile-short'],
    ['+20101234567', 'phone-mobile-short'],
    ['0020 010 123 4567', 'phone-mobile-short'],
    ['٠١٠١٢٣٤٥٦٧', 'phone-mobile-short'],
    ['0151234567', 'phone-mobile-short'],
    // As they were until 2011.
    ['0123456789', 'phone-mobile-short'],
    ['+20123456789', 'phone-mobile-short'],
    ['010123456789', 'phone-mobile-long'],
    ['10123456789', 'phone-mobile-long'],
    ['2010123456789', 'phone-mobile-long'],
    ['01312345678', 'phone-mobile-prefix'],
    ['01412345678', 'phone-mobile-prefix'],
    ['01612345678', 'phone-mobile-prefix'],
    ['+20 1912345678', 'phone-mobile-prefix'],
    ['09123456789', 'phone-mobile-prefix'],
    ['0912345678', 'phone-area-code'],
    ['0712345678', 'phone-area-code'],
    ['19999', 'phone-hotline'],
    ['15123', 'phone-hotline'],
    ['+20 16123', 'phone-hotline'],
    ['١٩٩٩٩', 'phone-hotline'],
    ['022345678', 'phone-landline-length'],
    ['02234567890', 'phone-landline-length'],
    ['0334567890', 'phone-landline-length'],
    ['040123456', 'phone-landline-length'],
    ['+20 2 2345 678', 'phone-landline-length'],
    ['22345678', 'phone-landline-length'],
    ['+966501234', 'phone-country'],
    ['+9665012345678901', 'phone-country'],
    ['+999123456', 'phone-country'],
  ])('%s is refused: %s', (written, problem) => {
    expect(readPhone(written, 'EG')).toEqual({ problem });
  });

  test.each([
    '01012345678',
    '1012345678',
    '201012345678',
    '+201012345678',
    '+20 10 1234 5678',
    '0020 10 1234 5678',
    '00201012345678',
    '2001012345678',
    '+2001012345678',
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
    expect(readPhone(input, 'EG')).toEqual({ digits: '201012345678' });
  });

  test.each([
    ['0223456789', '20223456789'],
    ['0020223456789', '20223456789'],
    ['033456789', '2033456789'],
    ['040 3456789', '20403456789'],
    ['0133456789', '20133456789'],
    ['097-2345678', '20972345678'],
    ['223456789', '20223456789'],
  ])('a land line: %s', (input, digits) => {
    expect(readPhone(input, 'EG')).toEqual({ digits: digits });
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
    expect(readPhone(input, 'EG')).toEqual({ digits: digits });
  });

  test.each([
    '',
    ' ',
    '+',
    '00',
    'abc',
    '123',
    '0101234567890123',
    'call 01012345678',
    '01012345678 or 01112345678',
    '+2010+12345678',
    '01012345678@c.us',
    '999999999999999999999',
    '000000000000',
    '+000123456789',
  ])('%j is no phone number', (input) => {
    expect(readPhone(input, 'EG').digits).toBeUndefined();
  });

  test('normalising what was normalised changes nothing', () => {
    for (const digits of ['20223456789', '201012345678', '966501234567', '4915112345678', '390612345678']) {
      expect(readPhone(digits, 'EG')).toEqual({ digits: digits });
    }
  });
});

test('the default country decides how a number without a country code is read', () => {
  expect(readPhone('0501234567', 'SA')).toEqual({ digits: '966501234567' });
  expect(readPhone('050123456', 'SA')).toEqual({ problem: 'phone-country' });
  expect(readPhone('01012345678', 'SA')).toEqual({ problem: 'phone-country' });
  expect(readPhone('+201012345678', 'SA')).toEqual({ digits: '201012345678' });
  expect(readPhone('201012345678', 'SA')).toEqual({ digits: '201012345678' });
  expect(readPhone('+20101234567', 'SA')).toEqual({ problem: 'phone-mobile-short' });
});

test('an unknown country code still reads international numbers', () => {
  expect(readPhone('+201012345678', 'ZZ')).toEqual({ digits: '201012345678' });
  expect(readPhone('01012345678', 'ZZ')).toEqual({ problem: 'phone-invalid' });
});

describe('whatever is written', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const mobile = fc.tuple(fc.constantFrom('10', '11', '12', '15'), digits(8)).map((parts) => parts.join(''));
  const prefix = fc.constantFrom('0', '', '20', '200', '+20', '+200', '0020', '00200', '+20 (0)');
  const separator = fc.constantFrom('', ' ', '-', '.', '/', ' – ', '\u00A0', '\u200E');
  const scripts = fc.constantFrom(0x30, 0x660, 0x6f0);

  test('every way of writing a mobile number is one number, in any digits and with anything between them', () => {
    fc.assert(
      fc.property(mobile, prefix, separator, scripts, fc.nat(9), (national, before, between, zero, at) => {
        const written = `${before}${national.slice(0, at)}${between}${national.slice(at)}`;
        const inScript = written.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
        expect(readPhone(inScript, 'EG')).toEqual({ digits: `20${national}` });
      }),
    );
  });

  test('a digit of a mobile number that is missing or there twice is never another number', () => {
    fc.assert(
      fc.property(mobile, prefix, fc.nat(9), fc.boolean(), (national, before, at, isTwice) => {
        const wrong =
          national.slice(0, at) + (isTwice ? national.slice(at).charAt(0) : '') + national.slice(at);
        const mistyped = isTwice ? wrong : national.slice(0, at) + national.slice(at + 1);
        expect(readPhone(`${before}${mistyped}`, 'EG').digits).toSatisfy(
          // Without its prefix the rest can be a landline's or a foreign number; never a mobile one, never longer or shorter.
          (read) => read === undefined || (!/^201[0125]\d*$/.test(String(read)) && !isMobileLike(mistyped)),
        );
      }),
    );
  });

  const isMobileLike = (national: string): boolean => /^1[0125]/.test(national);

  test('what is taken ends with the digits written, and is itself read as the same number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '+', '00', '0'),
        fc.integer({ min: 4, max: 16 }).chain(digits),
        (before, rest) => {
          const read = readPhone(`${before}${rest}`, 'EG').digits;
          if (read === undefined) return;
          expect(read.endsWith(rest.replace(/^0+/, '').slice(-4))).toBe(true);
          expect(readPhone(`+${read}`, 'EG')).toEqual({ digits: read });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any text has an answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('EG', 'SA', 'US', 'ZZ'),
        (text, country) => {
          const { digits: read, problem } = readPhone(text, country);
          expect((read === undefined) === (problem !== undefined)).toBe(true);
          if (read !== undefined) expect(read).toMatch(/^[1-9]\d{5,14}$/);
        },
      ),
    );
  });
});
