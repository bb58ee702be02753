import { describe, expect, it } from 'vitest';
import {
  HALF_HOURS,
  halfHourOf,
  joinDateTime,
  quarterBeside,
  splitDateTime,
} from '#renderer/ui/dates/time-text.ts';

describe('the quarters of an hour', () => {
  it.each([
    ['09:00', '09:15', '08:45'],
    ['09:07', '09:15', '09:00'],
    ['23:50', '00:00', '23:45'],
    ['00:00', '00:15', '23:45'],
  ])('beside %s are %s and %s', (time, later, earlier) => {
    expect(quarterBeside(time, 'later')).toBe(later);
    expect(quarterBeside(time, 'earlier')).toBe(earlier);
  });
});

describe('the half hours that are offered', () => {
  it('are a day of them, and each time lies in one', () => {
    expect(HALF_HOURS).toHaveLength(48);
    expect(HALF_HOURS.at(-1)).toBe('23:30');
    expect(halfHourOf('09:45')).toBe('09:30');
  });
});

describe('a date and a time', () => {
  it('are one value once both are there', () => {
    expect(joinDateTime({ date: '2027-03-05', time: '09:05' })).toBe('2027-03-05T09:05');
    expect(joinDateTime({ date: '2027-03-05', time: '' })).toBe('');
    expect(joinDateTime({ date: '', time: '09:05' })).toBe('');
  });

  it('are told apart again', () => {
    expect(splitDateTime('2027-03-05T09:05')).toEqual({ date: '2027-03-05', time: '09:05' });
    expect(splitDateTime('2027-03-05T09:05:30')).toEqual({ date: '2027-03-05', time: '09:05' });
    expect(splitDateTime('')).toEqual({ date: '', time: '' });
  });
});
