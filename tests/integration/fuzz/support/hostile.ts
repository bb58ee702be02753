import fc from 'fast-check';

/** What has broken other programs, or would make one text pass for another. */
const CHOSEN = [
  '',
  ' ',
  '\u0000',
  'قبل\u0000بعد',
  '\uD83D',
  '\uDC8A وحدها',
  '\u202Egnp.exe',
  '\u2066\u2069\u200F',
  '👩🏽‍⚕️💊',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'e\u0301'.repeat(300),
  '"',
  "'; DROP TABLE messages; --",
  '" OR "*',
  'NEAR(a b, 3)',
  'folded: x*',
  '-- ^ ( ) { } : + * %_\\',
  '<img src=x onerror=alert(1)>',
  '../../database-key.json',
  'BEGIN:VCARD\nVERSION:3.0\nFN:عميل\nEND:VCARD',
  'NaN',
  // What every object has anyway: __proto__, constructor, toString.
  ...Object.getOwnPropertyNames(Object.prototype),
];

/** Fast-check's own `unit: 'binary'` is a table of a million characters first. */
const character = fc
  .nat(0x10ffff - 0x800)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

const LONGEST_TEXT = 65_536;
const long = fc.constantFrom('a', 'ب', '💊', '\u0000', '\uD83D', ' ').map((unit) => {
  return unit.repeat(Math.floor(LONGEST_TEXT / unit.length));
});

/** Any string there can be, lone surrogates included; now and then the longest there can be. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...CHOSEN) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...CHOSEN)).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.array(character).map((characters) => characters.join('')) },
  { weight: 4, arbitrary: fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)) },
  { weight: 1, arbitrary: long },
);

const hostileNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, -(2 ** 53), 1e300, 5e-324),
  fc.integer(),
  fc.double(),
);

/** Anything that survives the way between two processes, `__proto__` as an own key included. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(
    undefined,
    null,
    true,
    false,
    JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
    JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown,
  ),
  fc.anything({ key: hostileText, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
);
