import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/time/local-date.ts';
import { readDate, showDate } from '#shared/time/read-date.ts';

const TODAY = '2027-03-05';
const read = (text: string, bounds: { min?: string; max?: string } = {}): string | undefined =>
  readDate(text, { today: TODAY, ...bounds });

describe('a date that is written', () => {
  it.each([
    ['5/3/2027', '2027-03-05'],
    ['05/03/2027', '2027-03-05'],
    ['05032027', '2027-03-05'],
    ['020827', '2027-08-02'],
    ['5-3-2027', '2027-03-05'],
    ['5.3.2027', '2027-03-05'],
    [' 5 / 3 / 2027 ', '2027-03-05'],
    ['5 3 2027', '2027-03-05'],
    ['٢/٨/٢٠٢٧', '2027-08-02'],
    ['2-8-27', '2027-08-02'],
    ['2/8', '2027-08-02'],
    ['0208', '2027-08-02'],
    ['2027-03-05', '2027-03-05'],
    ['2027/3/5', '2027-03-05'],
    ['29/2/2028', '2028-02-29'],
    ['31/12/1958', '1958-12-31'],
  ])('%s is day first', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    '',
    '5',
    '5/3/20277',
    '5/3/0027',
    '1/1/1899',
    '1/1/9999',
    '0000-01-01',
    '29/2/2027',
    '31/4/2027',
    '0/3/2027',
    '5/13/2027',
    '32/1',
    '2027-02-30',
    'غدًا',
  ])('%s is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('has the year that is meant where it is left out', () => {
    expect(read('2/1', { min: TODAY })).toBe('2028-01-02');
    expect(read('2/8', { max: TODAY })).toBe('2026-08-02');
    expect(read('2/1')).toBe('2027-01-02');
    // A leap day is looked for in the years around.
    expect(read('29/2')).toBe('2028-02-29');
    expect(read('2/8/85', { max: TODAY })).toBe('1985-08-02');
    // What is beyond is read all the same, and judged by whoever asked.
    expect(read('2/8/2030', { max: TODAY })).toBe('2030-08-02');
  });

  it('reads what it shows, every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        expect(showDate(date)).toMatch(/^\d\d\/\d\d\/\d{4}$/);
        expect(read(showDate(date))).toBe(date);
      }),
    );
  });

  it('never fails on anything', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});
