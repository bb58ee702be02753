import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, dueColour, openTimeBetween } from '#shared/desk/tickets/due-time.ts';
import { isOpen } from '#shared/time/opening.ts';
import { instantOf } from '#shared/time/zone.ts';
import { anyHours, anyInstant, everyDay, makeHoliday, makeHours } from '../../time/sample-hours.ts';

const at = (date: string, time: string): number =>
  instantOf(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), 'Africa/Cairo');

const hours = makeHours({
  week: everyDay({ from: '09:00', to: '14:00' }, { from: '17:00', to: '23:00' }),
  holidays: [makeHoliday('2026-03-20', '2026-03-22')],
});

describe('dueAt', () => {
  test.each([
    ['inside a shift', '2026-03-02', '10:00', 30, '2026-03-02', '10:30'],
    ['over the afternoon break', '2026-03-02', '13:50', 30, '2026-03-02', '17:20'],
    ['over the night', '2026-03-02', '22:50', 30, '2026-03-03', '09:20'],
    ['written at night', '2026-03-02', '03:00', 30, '2026-03-02', '09:30'],
    ['until the very closing', '2026-03-02', '22:30', 30, '2026-03-02', '23:00'],
    ['over a holiday', '2026-03-19', '22:50', 30, '2026-03-23', '09:20'],
    ['a whole working day', '2026-03-02', '09:00', 11 * 60 + 1, '2026-03-03', '09:01'],
  ])('%s', (_, date, time, minutes, dueDate, dueTime) => {
    expect(dueAt(at(date, time), minutes, hours)).toBe(at(dueDate, dueTime));
  });

  test('never, when the pharmacy never opens', () => {
    expect(dueAt(at('2026-03-02', '10:00'), 30, makeHours({ week: everyDay() }))).toBeUndefined();
  });

  test('exactly the allowance lies between opening a ticket and its due time', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.integer({ min: 1, max: 3000 }), (anyOf, opened, minutes) => {
        const due = dueAt(opened, minutes, anyOf);
        if (due === undefined) return;
        expect(openTimeBetween(opened, due, anyOf)).toBe(minutes * 60_000);
        expect(isOpen(due - 1, anyOf)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('what was asked of the same hours before changes no answer', () => {
    const asked = fc.tuple(anyInstant, fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(anyHours, fc.array(asked, { minLength: 1, maxLength: 5 }), (anyOf, questions) => {
        const near = questions.flatMap(([opened, minutes]) => [
          [opened, minutes] as const,
          [opened + 3_600_000, minutes] as const,
        ]);
        for (const [opened, minutes] of near) {
          expect(dueAt(opened, minutes, anyOf)).toBe(dueAt(opened, minutes, structuredClone(anyOf)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('dueColour', () => {
  test.each([
    ['2026-03-02', '22:00', 'ok'],
    ['2026-03-02', '22:44', 'ok'],
    ['2026-03-02', '22:45', 'soon'],
    ['2026-03-02', '22:59', 'soon'],
    ['2026-03-02', '23:00', 'late'],
  ] as const)('%s %s: %s', (date, time, colour) => {
    const due = at('2026-03-02', '23:00');
    expect(dueColour(at(date, time), due, 60, hours)).toBe(colour);
  });

  test('a closed night does not use up the time', () => {
    const opened = at('2026-03-02', '22:50');
    const due = dueAt(opened, 60, hours);
    expect(due).toBe(at('2026-03-03', '09:50'));
    expect(dueColour(at('2026-03-03', '08:59'), due ?? 0, 60, hours)).toBe('ok');
    expect(dueColour(at('2026-03-03', '09:40'), due ?? 0, 60, hours)).toBe('soon');
    expect(dueColour(at('2026-03-03', '09:50'), due ?? 0, 60, hours)).toBe('late');
  });
});
