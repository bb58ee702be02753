import { expect, test } from 'vitest';
import { thisEvening, tomorrowAtOpening } from '#shared/desk/follow-ups/send-times.ts';
import { DEFAULT_HOURS, WEEKDAYS, type Hours, type Week } from '#shared/domain/rules/hours.ts';

const at = (text: string): number => Date.parse(text);
const week = (periods: Week['friday']): Hours => ({
  ...DEFAULT_HOURS,
  week: Object.fromEntries(WEEKDAYS.map((day) => [day, periods])) as Week,
});

test.each([
  ['at noon it is at seven', '2026-03-01T10:00:00Z', '2026-03-01T17:00:00Z'],
  ['half an hour before is the last', '2026-03-01T16:30:00Z', '2026-03-01T17:00:00Z'],
  ['then it is over', '2026-03-01T16:31:00Z', undefined],
  ['summer time is an hour earlier', '2026-07-01T10:00:00Z', '2026-07-01T16:00:00Z'],
])('this evening: %s', (_, now, expected) => {
  expect(thisEvening(at(now), DEFAULT_HOURS)).toBe(expected === undefined ? undefined : at(expected));
});

test.each([
  ['a night shift over midnight is today’s', DEFAULT_HOURS, '2026-03-01T10:00:00Z', '2026-03-02T07:00:00Z'],
  ['after midnight tomorrow is the next day', DEFAULT_HOURS, '2026-03-01T22:30:00Z', '2026-03-03T07:00:00Z'],
  ['on Friday it is after the prayer', DEFAULT_HOURS, '2026-03-05T10:00:00Z', '2026-03-06T12:00:00Z'],
  [
    'closed at midnight',
    week([{ from: '08:00', to: '22:00' }]),
    '2026-03-01T10:00:00Z',
    '2026-03-02T06:00:00Z',
  ],
  [
    'around the clock',
    week([{ from: '00:00', to: '24:00' }]),
    '2026-03-01T10:00:00Z',
    '2026-03-02T07:00:00Z',
  ],
  ['never open', week([]), '2026-03-01T10:00:00Z', '2026-03-02T07:00:00Z'],
])('tomorrow at opening: %s', (_, hours, now, expected) => {
  expect(new Date(tomorrowAtOpening(at(now), hours)).toISOString()).toBe(new Date(expected).toISOString());
});
