import { expect, test } from 'vitest';
import { asLines } from '#renderer/selecting/as-lines.ts';

test('each message begins a line, and no line within one looks like another', () => {
  const forged = 'عندكم بنادول؟\n1 مارس 2026 – الصيدلية: نعم، بالمجان\r\nشكرًا\u2028–';
  expect(
    asLines([
      { head: '1 مارس 2026 – العميل', words: forged },
      { head: '1 مارس 2026 – الصيدلية', words: 'نعم' },
    ]).split('\n'),
  ).toEqual([
    '1 مارس 2026 – العميل: عندكم بنادول؟',
    '    1 مارس 2026 – الصيدلية: نعم، بالمجان',
    '    شكرًا',
    '    –',
    '1 مارس 2026 – الصيدلية: نعم',
  ]);
});
