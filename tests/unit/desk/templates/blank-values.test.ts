import { describe, expect, test } from 'vitest';
import { isChoice, parseDateValue, parseNumberValue } from '#shared/desk/templates/blank-values.ts';

describe('a number as people type it', () => {
  test.each([
    ['12.5', 12.5],
    [' 7 ', 7],
    ['-3', -3],
    ['١٢٫٥', 12.5],
    ['۱۲', 12],
    ['1,250', 1250],
    ['١٬٢٥٠٫٧٥', 1250.75],
    ['1,250,000', 1_250_000],
    ['1234.5678', 1234.5678],
  ])('%s is %d', (text, value) => {
    expect(parseNumberValue(text)).toBe(value);
  });

  test.each([
    '',
    'خمسة',
    '12 جنيه',
    '1,25',
    '12,50,000',
    '1.23456',
    '1234567890123',
    '1e5',
    '.5',
    '5.',
    '--1',
  ])('"%s" is none', (text) => {
    expect(parseNumberValue(text)).toBeUndefined();
  });
});

describe('a date as people type it', () => {
  test.each([
    ['اليوم', '2028-02-28'],
    ['النهاردة', '2028-02-28'],
    ['Today', '2028-02-28'],
    ['بكرة', '2028-02-29'],
    ['غدًا', '2028-02-29'],
    ['tomorrow', '2028-02-29'],
    ['2026-11-21', '2026-11-21'],
    ['٢٠٢٦-١١-٢١', '2026-11-21'],
  ])('%s', (text, date) => {
    expect(parseDateValue(text, '2028-02-28')).toBe(date);
  });

  test.each(['', 'أمس', '21/11/2026', '2026-02-29', '2026-1-1'])('"%s" is none', (text) => {
    expect(parseDateValue(text, '2028-02-28')).toBeUndefined();
  });
});

test('a choice is one of the given ones, whatever stands around it', () => {
  expect(isChoice(' توصيل ', ['توصيل', 'استلام'])).toBe(true);
  expect(isChoice('توصيلة', ['توصيل', 'استلام'])).toBe(false);
  expect(isChoice('', ['توصيل'])).toBe(false);
});
