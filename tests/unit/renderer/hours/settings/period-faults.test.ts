import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodFaults } from '#renderer/hours/settings/period-faults.ts';
import type { Period } from '#shared/domain/rules/hours.ts';
import { timeOfMinute } from '#shared/time/clock-text.ts';
import { listHoursProblems } from '#shared/time/validate-hours.ts';
import { everyDay, makeHours } from '../../../time/sample-hours.ts';

const codes = (periods: Period[], dayBefore: Period[] = []) =>
  periodFaults(periods, dayBefore).map((fault) => fault?.code);

describe('a period that is at fault', () => {
  test('ends where it begins', () => {
    expect(codes([{ from: '09:00', to: '09:00' }])).toEqual(['period-empty']);
  });

  test('overlaps with one above it, which is marked too', () => {
    const morning = { from: '09:00', to: '14:00' };
    const faults = periodFaults([morning, { from: '20:00', to: '02:00' }, { from: '13:00', to: '15:00' }]);
    expect(faults.map((fault) => fault?.code)).toEqual(['named-by-other', undefined, 'periods-overlap']);
    expect(faults[2]).toMatchObject({ other: morning, isOfNightBefore: false });
  });

  test('begins before the night of the day before is over', () => {
    const night = { from: '18:00', to: '02:00' };
    expect(periodFaults([{ from: '01:00', to: '05:00' }], [night])).toEqual([
      { code: 'periods-overlap', other: night, isOfNightBefore: true },
    ]);
    expect(codes([{ from: '02:00', to: '05:00' }], [night])).toEqual([undefined]);
  });
});

test('there is one exactly where the hours cannot be kept', () => {
  const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => timeOfMinute(quarter * 15));
  const periods = fc.array(fc.record({ from: minute, to: minute }), { maxLength: 4 });
  fc.assert(
    fc.property(periods, (monday) => {
      const problems = listHoursProblems(makeHours({ week: { ...everyDay(), monday } }));
      const isRefused = problems.some(({ place }) => place.in === 'week' && place.day === 'monday');
      expect(codes(monday).some((code) => code !== undefined)).toBe(isRefused);
    }),
  );
});
