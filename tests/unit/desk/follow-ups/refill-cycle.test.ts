import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueOn, nextSupply, runsOutOn } from '#shared/desk/follow-ups/refill-cycle.ts';
import { addDays } from '#shared/time/local-date.ts';

test.each([
  ['2026-01-31', 30, 3, '2026-03-02', '2026-02-27'],
  ['2028-01-31', 30, 1, '2028-03-01', '2028-02-29'],
  ['2026-12-15', 30, 5, '2027-01-14', '2027-01-09'],
  ['2026-04-01', 30, 0, '2026-05-01', '2026-05-01'],
  // Egypt's clocks change on the last Friday of April: a day is a day.
  ['2026-04-20', 7, 2, '2026-04-27', '2026-04-25'],
])(
  'begun on %s with %i days, reminded %i before: out on %s, due on %s',
  (startedOn, days, before, out, due) => {
    const supply = { startedOn, daysSupply: days, remindBeforeDays: before };
    expect(runsOutOn(supply)).toBe(out);
    expect(dueOn(supply)).toBe(due);
  },
);

test('the next supply begins when the old one runs out', () => {
  const supply = { startedOn: '2026-01-01', daysSupply: 30, remindBeforeDays: 3 };
  expect(nextSupply(supply, '2026-01-28')).toMatchObject({ startedOn: '2026-01-31', nextDue: '2026-02-27' });
});

test('after months with the PC off it begins today, and not once for each month', () => {
  const supply = { startedOn: '2026-01-01', daysSupply: 30, remindBeforeDays: 3 };
  expect(nextSupply(supply, '2026-06-10')).toMatchObject({ startedOn: '2026-06-10', nextDue: '2026-07-07' });
});

test('what is done is never due again on the same day', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 366 }),
      fc.nat({ max: 60 }),
      fc.nat({ max: 900 }),
      (startedOn, daysSupply, before, late) => {
        const supply = { startedOn, daysSupply, remindBeforeDays: Math.min(before, daysSupply - 1) };
        const today = addDays(dueOn(supply), late);
        expect(nextSupply(supply, today).nextDue > today).toBe(true);
      },
    ),
  );
});
