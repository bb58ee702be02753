import { expect, test } from 'vitest';
import { dueMonths, monthlyFileName } from '#shared/desk/reports/monthly-file.ts';
import { monthNumber } from '#shared/desk/reports/periods.ts';

const month = (text: string): number => monthNumber(`${text}-01`);

test('a month’s file is found by its month, in either language', () => {
  expect(monthlyFileName(month('2026-10'), 'ar')).toBe('2026-10 روشتة.pdf');
  expect(monthlyFileName(month('2026-01'), 'en', 2)).toBe('2026-01 Rosheta (2).pdf');
});

test('due is what is over and wished for and does not stand, and never more than a year of it', () => {
  const due = (fromMonth: string, doneMonth: string | null, current: string): number =>
    dueMonths(
      { fromMonth: month(fromMonth), doneMonth: doneMonth === null ? null : month(doneMonth) },
      month(current),
    ).length;
  expect(due('2026-10', null, '2026-10')).toBe(0);
  expect(due('2026-10', null, '2026-11')).toBe(1);
  expect(due('2026-10', '2026-10', '2026-11')).toBe(0);
  expect(due('2026-10', '2026-10', '2027-01')).toBe(2);
  expect(due('2020-01', '2020-01', '2026-11')).toBe(12);
  // The clock was set back: what stands is not written again.
  expect(due('2026-10', '2026-12', '2026-11')).toBe(0);
});
