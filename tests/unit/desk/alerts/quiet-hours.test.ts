import { expect, test } from 'vitest';
import { isQuietAt } from '#shared/desk/alerts/quiet-hours.ts';

const at = (time: string): number => Date.parse(`2027-01-15T${time}:00+02:00`);

test.each([
  ['over midnight, before it', '22:00', '08:00', '23:30', true],
  ['over midnight, after it', '22:00', '08:00', '03:00', true],
  ['over midnight, by day', '22:00', '08:00', '12:00', false],
  ['its first minute', '22:00', '08:00', '22:00', true],
  ['its last one', '22:00', '08:00', '08:00', false],
  ['within a day', '13:00', '15:00', '14:00', true],
  ['outside of it', '13:00', '15:00', '15:30', false],
  ['without length', '13:00', '13:00', '13:00', false],
])('quiet hours %s', (_what, from, to, now, expected) => {
  expect(isQuietAt(at(now), { isOn: true, from, to }, 'Africa/Cairo')).toBe(expected);
});

test('they are the pharmacy’s, wherever the PC believes to be, and only when they are on', () => {
  const quiet = { isOn: true, from: '22:00', to: '23:00' };
  expect(isQuietAt(at('22:30'), quiet, 'Africa/Cairo')).toBe(true);
  expect(isQuietAt(at('22:30'), quiet, 'Asia/Tokyo')).toBe(false);
  expect(isQuietAt(at('22:30'), { ...quiet, isOn: false }, 'Africa/Cairo')).toBe(false);
});
