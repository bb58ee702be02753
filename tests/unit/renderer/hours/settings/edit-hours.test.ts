import fc from 'fast-check';
import { MOST_PERIODS } from '#shared/domain/rules/hours.ts';
import { describe, expect, test } from 'vitest';
import {
  addHoliday,
  addPeriod,
  codesAt,
  copyDay,
  endOf,
  fieldOf,
  PRESETS,
  reasonOf,
} from '#renderer/hours/settings/edit-hours.ts';
import { DEFAULT_HOURS, periodSchema, type Holiday } from '#shared/domain/rules/hours.ts';
import { listHoursProblems } from '#shared/time/validate-hours.ts';
import { everyDay, makeHours } from '../../../time/sample-hours.ts';

const holiday = (from: string, to = from): Holiday => ({
  name: { ar: 'عيد', en: '' },
  from,
  to,
  periods: [],
});

test('midnight ends a day in a time field too', () => {
  expect(endOf('00:00')).toBe('24:00');
  expect(fieldOf('24:00')).toBe('00:00');
  expect(endOf(fieldOf('02:30'))).toBe('02:30');
});

test('each day that is offered ready-made can be kept', () => {
  for (const { periods } of PRESETS) {
    const problems = listHoursProblems(makeHours({ week: everyDay(...periods) }));
    expect(problems.map(({ code }) => code)).toEqual(periods.length === 0 ? ['never-open'] : []);
  }
});

describe('one more period', () => {
  test('opens a closed day in the morning, and follows the last one after a pause', () => {
    expect(addPeriod([])).toEqual([{ from: '09:00', to: '17:00' }]);
    const split = addPeriod([{ from: '09:00', to: '14:00' }]);
    expect(split[1]).toEqual({ from: '15:00', to: '23:00' });
    expect(addPeriod(split)[2]).toEqual({ from: '06:00', to: '08:00' });
  });

  test('goes into the largest hole when the evening is taken, and nowhere when all is', () => {
    expect(addPeriod([{ from: '18:00', to: '02:00' }])[1]).toEqual({ from: '09:00', to: '17:00' });
    const around = [{ from: '00:00', to: '24:00' }];
    expect(addPeriod(around)).toEqual(around);
  });

  test('never contradicts what is there, however often', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const clock = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 8 }), (from, to, times) => {
        fc.pre(from < to);
        let periods = [{ from: clock(from), to: clock(to) }];
        for (let time = 0; time < times; time += 1) periods = addPeriod(periods);
        const week = { ...everyDay(), monday: periods };
        expect(listHoursProblems(makeHours({ week }))).toEqual([]);
        expect(periods.length).toBeLessThanOrEqual(MOST_PERIODS);
        for (const period of periods) expect(periodSchema.parse(period)).toEqual(period);
      }),
    );
  });
});

test('a day is copied to the chosen ones, and changes with none of them', () => {
  const week = { ...DEFAULT_HOURS.week, monday: [{ from: '10:00', to: '14:00' }] };
  const copied = copyDay(week, 'monday', ['friday', 'sunday']);
  expect(copied.friday).toEqual(week.monday);
  expect(copied.friday[0]).not.toBe(copied.monday[0]);
  expect(copied.tuesday).toBe(week.tuesday);
});

test('holidays stand in the order of their days', () => {
  const list = addHoliday([holiday('2027-01-07'), holiday('2027-05-01')], holiday('2027-03-10'));
  expect(list.map(({ from }) => from)).toEqual(['2027-01-07', '2027-03-10', '2027-05-01']);
});

test('each problem is shown at its own place, once', () => {
  const hours = makeHours({
    week: { ...everyDay({ from: '20:00', to: '03:00' }), monday: [{ from: '02:00', to: '08:00' }] },
    ramadan: { from: '2027-02-10', to: '2027-02-01', week: everyDay() },
    holidays: [holiday('2027-01-01', '2027-01-05'), holiday('2027-01-05')],
    timeZone: 'Africa/Nowhere',
  });
  const problems = listHoursProblems(hours);
  expect(codesAt(problems, { in: 'week', day: 'monday' })).toEqual(['periods-overlap']);
  expect(codesAt(problems, { in: 'week', day: 'sunday' })).toEqual([]);
  expect(codesAt(problems, { in: 'ramadan', day: null })).toEqual(['never-open', 'range-backwards']);
  expect(codesAt(problems, { in: 'holiday', index: 0 })).toEqual([]);
  expect(codesAt(problems, { in: 'holiday', index: 1 })).toEqual(['holidays-overlap']);
  expect(codesAt(problems, { in: 'whole' })).toEqual(['time-zone-unknown']);
});

test('a day says why its hours are not the usual ones; a holiday goes before Ramadan', () => {
  const feast = holiday('2027-02-20');
  const hours = makeHours({
    ramadan: { from: '2027-02-08', to: '2027-03-09', week: everyDay() },
    holidays: [feast],
  });
  expect(reasonOf('2027-02-07', hours)).toBeNull();
  expect(reasonOf('2027-02-08', hours)).toBe('ramadan');
  expect(reasonOf('2027-02-20', hours)).toBe(feast);
});
