import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, minuteOfTime, shortClockText, timeOfMinute } from '#shared/time/clock-text.ts';
import { readTime } from '#shared/time/read-time.ts';

describe('a time that is written', () => {
  it.each([
    ['0130PM', '13:30'],
    ['١٣٣٠', '13:30'],
    ['1:30م', '13:30'],
    ['13.30', '13:30'],
    ['1:30 pm', '13:30'],
    ['1.30 p.m.', '13:30'],
    ['9', '09:00'],
    ['9ص', '09:00'],
    ['٩ص', '09:00'],
    ['930', '09:30'],
    ['9 30', '09:30'],
    ['12 ص', '00:00'],
    ['12 م', '12:00'],
    ['12 am', '00:00'],
    ['0:15', '00:15'],
    ['13:30 م', '13:30'],
    ['1 ونص م', '13:30'],
    ['1 ونصف مساءً', '13:30'],
    ['9 وربع', '09:15'],
    ['2 إلا ربع ظهرًا', '13:45'],
    ['12 إلا تلت ص', '11:40'],
    ['12 إلا ربع م', '23:45'],
    ['12 إلا ربع ظهرًا', '11:45'],
    ['12 إلا ربع ليلا', '23:45'],
    ['1 إلا ربع م', '12:45'],
    ['1 إلا ربع ص', '00:45'],
    ['1 إلا ربع', '00:45'],
    ['12 إلا ربع', '11:45'],
    ['13 إلا ربع', '12:45'],
    ['0 إلا ربع', '23:45'],
    ['12 ظهرًا', '12:00'],
    ['11 الظهر', '11:00'],
    ['3 عصرا', '15:00'],
    ['12 منتصف الليل', '00:00'],
    ['1 بالليل', '01:00'],
    ['10 ليلا', '22:00'],
    ['5 الفجر', '05:00'],
    ['1:30\u00A0م', '13:30'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    '',
    '24:00',
    '25',
    '9:60',
    '960',
    '13:30 ص',
    '0 pm',
    'صباحا',
    '9:15 ونص',
    '1:2:3',
    'غدًا',
    '-1',
    '12345',
  ])('%s is none', (text) => {
    expect(readTime(text)).toBeUndefined();
  });

  it('stays in its half of the day when nothing is said about it', () => {
    expect(readTime('6', 'pm')).toBe('18:00');
    expect(readTime('6:30', 'pm')).toBe('18:30');
    expect(readTime('12', 'am')).toBe('00:00');
    expect(readTime('12', 'pm')).toBe('12:00');
    // What says it by itself is left alone.
    expect(readTime('6 am', 'pm')).toBe('06:00');
    expect(readTime('06:00', 'pm')).toBe('06:00');
    expect(readTime('18:00', 'am')).toBe('18:00');
  });

  it('reads what is shown, each minute in both languages and on both faces', () => {
    const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
    for (const language of ['ar', 'en'] as const)
      for (const minute of minutes) {
        expect(readTime(clockText(minute, language, '12-hours'))).toBe(timeOfMinute(minute));
        expect(readTime(shortClockText(minute, language, '12-hours'), 'am')).toBe(timeOfMinute(minute));
        expect(readTime(clockText(minute, language, '24-hours'))).toBe(timeOfMinute(minute));
      }
  });

  it('never fails on anything, and says a time of the day if any', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readTime(text) ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });
});

describe('a time that is shown', () => {
  it('has one form, in which no line ends', () => {
    expect(clockText(67, 'en', '12-hours')).toBe('1:07\u00A0am');
    expect(clockText(0, 'en', '12-hours')).toBe('12:00\u00A0am');
    expect(clockText(13 * 60 + 30, 'ar', '12-hours')).toBe('1:30\u00A0م');
    expect(clockText(67, 'ar', '24-hours')).toBe('01:07');
    expect(clockText(1440, 'en', '24-hours')).toBe('00:00');
    expect(shortClockText(540, 'ar', '12-hours')).toBe('9\u00A0ص');
    expect(shortClockText(545, 'en', '12-hours')).toBe('9:05\u00A0am');
    expect(minuteOfTime('24:00')).toBe(1440);
  });
});
