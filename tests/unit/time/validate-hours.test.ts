import { expect, test } from 'vitest';
import { DEFAULT_HOURS, hoursSchema, type Hours } from '#shared/domain/rules/hours.ts';
import { listHoursProblems } from '#shared/time/validate-hours.ts';
import { everyDay, makeHoliday, makeHours } from './sample-hours.ts';

test('the default hours are in order', () => {
  expect(hoursSchema.parse(DEFAULT_HOURS)).toEqual(DEFAULT_HOURS);
  expect(listHoursProblems(DEFAULT_HOURS)).toEqual([]);
  expect(listHoursProblems(makeHours({ week: everyDay({ from: '00:00', to: '24:00' }) }))).toEqual([]);
});

test.each(['25:00', '9:00', '09:60', '24:00', ''])('"%s" is no beginning of a period', (from) => {
  const hours = makeHours({ week: everyDay({ from, to: '23:00' }) });
  expect(hoursSchema.safeParse(hours).success).toBe(false);
});

test('a day that does not exist is refused', () => {
  const hours = makeHours({ holidays: [makeHoliday('2026-02-30', '2026-03-01')] });
  expect(hoursSchema.safeParse(hours).success).toBe(false);
});

const NINE_TO_NINE = { from: '09:00', to: '21:00' };
const oneMonday = (...monday: Hours['week']['monday']): Hours =>
  makeHours({ week: { ...everyDay(NINE_TO_NINE), monday } });

test.each<[string, Hours, ReturnType<typeof listHoursProblems>]>([
  [
    'an empty period',
    oneMonday({ from: '09:00', to: '09:00' }),
    [{ code: 'period-empty', place: { in: 'week', day: 'monday' } }],
  ],
  [
    'two periods that overlap',
    oneMonday({ from: '12:00', to: '15:00' }, { from: '09:00', to: '12:30' }),
    [{ code: 'periods-overlap', place: { in: 'week', day: 'monday' } }],
  ],
  [
    'a night shift into the next morning',
    oneMonday({ from: '20:00', to: '09:30' }),
    [{ code: 'periods-overlap', place: { in: 'week', day: 'tuesday' } }],
  ],
  [
    'a week without periods',
    makeHours({ week: everyDay() }),
    [{ code: 'never-open', place: { in: 'week', day: null } }],
  ],
  [
    'a Ramadan that ends before it begins',
    makeHours({ ramadan: { from: '2026-03-19', to: '2026-02-18', week: everyDay(NINE_TO_NINE) } }),
    [{ code: 'range-backwards', place: { in: 'ramadan', day: null } }],
  ],
  [
    'holidays that share a day',
    makeHours({
      holidays: [makeHoliday('2026-03-20', '2026-03-22'), makeHoliday('2026-03-22', '2026-03-22')],
    }),
    [{ code: 'holidays-overlap', place: { in: 'holiday', index: 1 } }],
  ],
  [
    'a holiday with overlapping hours',
    makeHours({
      holidays: [makeHoliday('2026-03-20', '2026-03-20', NINE_TO_NINE, { from: '20:00', to: '22:00' })],
    }),
    [{ code: 'periods-overlap', place: { in: 'holiday', index: 0 } }],
  ],
  [
    'a time zone nobody knows',
    makeHours({ timeZone: 'Africa/Atlantis' }),
    [{ code: 'time-zone-unknown', place: { in: 'whole' } }],
  ],
])('%s', (_, hours, problems) => {
  expect(listHoursProblems(hours)).toEqual(problems);
});

test('periods that only touch are fine', () => {
  expect(
    listHoursProblems(oneMonday({ from: '09:00', to: '12:00' }, { from: '12:00', to: '02:00' })),
  ).toEqual([]);
});
