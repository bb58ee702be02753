import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestHolidays, suggestRamadan } from '#renderer/hours/settings/suggest-days.ts';
import { addDays } from '#shared/time/local-date.ts';

const dateOf = (today: string, en: string): string | undefined =>
  suggestHolidays(today).find(({ name }) => name.en === en)?.from;

test('the holidays of the coming year, by their days', () => {
  expect(dateOf('2026-11-27', 'Coptic Christmas')).toBe('2027-01-07');
  expect(dateOf('2027-01-07', 'Coptic Christmas')).toBe('2027-01-07');
  expect(dateOf('2026-01-01', 'Sham el-Nessim')).toBe('2026-04-13');
  expect(dateOf('2026-11-27', 'Sham el-Nessim')).toBe('2027-05-03');
  expect(dateOf('2026-11-27', 'Eid al-Fitr')).toBe('2027-03-09');
  const days = suggestHolidays('2026-11-27').map(({ from }) => from);
  expect(days).toEqual(days.toSorted());
});

test('Ramadan is the next one, or the one that goes on', () => {
  expect(suggestRamadan('2026-11-27')).toEqual({ from: '2027-02-08', to: '2027-03-08' });
  expect(suggestRamadan('2027-02-20')).toEqual({ from: '2027-02-08', to: '2027-03-08' });
  expect(suggestRamadan('2027-03-08')).toEqual({ from: '2027-02-08', to: '2027-03-08' });
});

test('on the day of the feast it is the Ramadan of the year after', () => {
  expect(suggestRamadan('2027-03-09')).toEqual({ from: '2028-01-28', to: '2028-02-25' });
});

test('whatever day it is, nothing suggested is over or more than a year away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const today = addDays('2024-01-01', days);
      for (const { from, to } of suggestHolidays(today)) {
        expect(from >= today && from <= addDays(today, 400) && to >= from).toBe(true);
      }
      const ramadan = suggestRamadan(today);
      if (ramadan === undefined) throw new Error('no Ramadan');
      expect(ramadan.to >= today && ramadan.from < ramadan.to).toBe(true);
      expect([29, 30]).toContain((Date.parse(ramadan.to) - Date.parse(ramadan.from)) / 86_400_000 + 1);
    }),
    { numRuns: 40 },
  );
});
