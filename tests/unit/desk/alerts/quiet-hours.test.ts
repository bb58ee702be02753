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

test.each([
  // In April the clock goes from midnight to one, in October from midnight back to eleven.
  ['the hour that is skipped takes nothing of them', '00:00', '06:00', '2027-04-30T01:00:00+03:00', true],
  ['the minute before it is none of them', '00:00', '06:00', '2027-04-29T23:59:00+02:00', false],
  [
    'the hour that comes twice is quiet for the first time',
    '23:30',
    '08:00',
    '2027-10-28T23:45:00+03:00',
    true,
  ],
  ['then not', '23:30', '08:00', '2027-10-28T23:15:00+02:00', false],
  ['and again', '23:30', '08:00', '2027-10-28T23:45:00+02:00', true],
  ['a night of Ramadan is a night', '02:00', '10:00', '2027-02-20T03:00:00+02:00', true],
])('when the clock changes: %s', (_what, from, to, now, expected) => {
  expect(isQuietAt(Date.parse(now), { isOn: true, from, to }, 'Africa/Cairo')).toBe(expected);
});
