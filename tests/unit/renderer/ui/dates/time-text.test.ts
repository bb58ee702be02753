import { describe, expect, it } from 'vitest';
import { inHalf, joinDateTime, splitDateTime } from '#renderer/ui/dates/time-text.ts';

describe('the halves of a day', () => {
  it.each([
    ['09:05', 'pm', '21:05'],
    ['21:05', 'pm', '21:05'],
    ['21:05', 'am', '09:05'],
    ['00:30', 'pm', '12:30'],
    ['12:30', 'am', '00:30'],
  ] as const)('%s in the %s is %s', (time, half, moved) => {
    expect(inHalf(time, half)).toBe(moved);
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
