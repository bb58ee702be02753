import { describe, expect, test } from 'vitest';
import { closingPeriodOf, isOpen, nextClosing, nextOpening } from '#shared/time/opening.ts';
import { instantOf } from '#shared/time/zone.ts';
import { everyDay, makeHoliday, makeHours } from './sample-hours.ts';

const at = (date: string, time: string): number =>
  instantOf(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), 'Africa/Cairo');

describe('split shifts', () => {
  const hours = makeHours({
    week: { ...everyDay({ from: '17:00', to: '23:00' }, { from: '09:00', to: '14:00' }), friday: [] },
  });

  test.each([
    ['08:59', false],
    ['09:00', true],
    ['13:59', true],
    ['14:00', false],
    ['18:00', true],
    ['23:00', false],
  ])('Monday %s: open %s', (time, open) => {
    expect(isOpen(at('2026-03-02', time), hours)).toBe(open);
  });

  test('next opening and closing', () => {
    expect(nextOpening(at('2026-03-02', '15:00'), hours)).toBe(at('2026-03-02', '17:00'));
    expect(nextClosing(at('2026-03-02', '10:00'), hours)).toBe(at('2026-03-02', '14:00'));
    expect(nextClosing(at('2026-03-02', '15:00'), hours)).toBe(at('2026-03-02', '23:00'));
  });

  test('open now is the next opening', () => {
    expect(nextOpening(at('2026-03-02', '10:00'), hours)).toBe(at('2026-03-02', '10:00'));
  });

  test('a closed Friday is one closing period from Thursday night to Saturday morning', () => {
    const key = closingPeriodOf(at('2026-03-05', '23:00'), hours);
    expect(key).toBe('closed:2026-03-05T21:00:00.000Z');
    expect(closingPeriodOf(at('2026-03-06', '12:00'), hours)).toBe(key);
    expect(closingPeriodOf(at('2026-03-07', '08:59'), hours)).toBe(key);
    expect(closingPeriodOf(at('2026-03-07', '09:00'), hours)).toBeUndefined();
    expect(closingPeriodOf(at('2026-03-07', '15:00'), hours)).not.toBe(key);
  });
});

describe('past midnight', () => {
  const hours = makeHours({ week: everyDay({ from: '10:00', to: '02:00' }) });

  test('the night belongs to the day before', () => {
    expect(isOpen(at('2026-03-02', '01:59'), hours)).toBe(true);
    expect(isOpen(at('2026-03-02', '02:00'), hours)).toBe(false);
    expect(nextClosing(at('2026-03-01', '22:00'), hours)).toBe(at('2026-03-02', '02:00'));
  });

  test('the night before a holiday is worked to its end, and the key reaches over the holiday', () => {
    const feast = makeHours({ ...hours, holidays: [makeHoliday('2026-03-20', '2026-03-22')] });
    expect(isOpen(at('2026-03-20', '01:30'), feast)).toBe(true);
    expect(isOpen(at('2026-03-20', '12:00'), feast)).toBe(false);
    expect(nextOpening(at('2026-03-20', '12:00'), feast)).toBe(at('2026-03-23', '10:00'));
    expect(closingPeriodOf(at('2026-03-20', '02:00'), feast)).toBe(
      closingPeriodOf(at('2026-03-23', '09:59'), feast),
    );
  });
});

test('the key is made of the last closing, also when the night shift ends after the day’s own hours', () => {
  const hours = makeHours({
    week: everyDay({ from: '20:00', to: '10:00' }),
    holidays: [makeHoliday('2026-03-02', '2026-03-02', { from: '01:00', to: '03:00' })],
  });
  const key = 'closed:2026-03-02T08:00:00.000Z';
  expect(closingPeriodOf(at('2026-03-02', '12:00'), hours)).toBe(key);
  // And the same from days later, when nothing was open in between.
  const weekly = makeHours({
    week: {
      ...everyDay(),
      thursday: [{ from: '01:00', to: '00:30' }],
      friday: [{ from: '00:00', to: '00:15' }],
    },
  });
  for (const date of ['2026-03-06', '2026-03-07', '2026-03-11']) {
    expect(closingPeriodOf(at(date, '12:00'), weekly)).toBe('closed:2026-03-05T22:30:00.000Z');
  }
});

test('a holiday with its own hours goes before Ramadan, and Ramadan before the week', () => {
  const hours = makeHours({
    week: everyDay({ from: '09:00', to: '17:00' }),
    ramadan: { from: '2026-02-18', to: '2026-03-19', week: everyDay({ from: '20:00', to: '03:00' }) },
    holidays: [makeHoliday('2026-03-10', '2026-03-10', { from: '12:00', to: '13:00' })],
  });
  expect(isOpen(at('2026-02-17', '10:00'), hours)).toBe(true);
  expect(isOpen(at('2026-02-18', '10:00'), hours)).toBe(false);
  expect(isOpen(at('2026-02-19', '02:30'), hours)).toBe(true);
  expect(isOpen(at('2026-03-10', '12:30'), hours)).toBe(true);
  expect(isOpen(at('2026-03-10', '21:00'), hours)).toBe(false);
  expect(isOpen(at('2026-03-20', '02:30'), hours)).toBe(true);
  expect(isOpen(at('2026-03-20', '09:30'), hours)).toBe(true);
});

describe('around the clock', () => {
  const hours = makeHours({ week: everyDay({ from: '00:00', to: '24:00' }) });

  test.each(['2026-04-23T21:59:59.999Z', '2026-04-23T22:00:00.000Z', '2026-10-29T21:30:00.000Z'])(
    'open at %s, whatever the clock does',
    (when) => {
      expect(isOpen(Date.parse(when), hours)).toBe(true);
      expect(closingPeriodOf(Date.parse(when), hours)).toBeUndefined();
      expect(nextClosing(Date.parse(when), hours)).toBeUndefined();
    },
  );
});

test('never open', () => {
  const hours = makeHours({ week: everyDay() });
  expect(nextOpening(at('2026-03-02', '10:00'), hours)).toBeUndefined();
  expect(nextClosing(at('2026-03-02', '10:00'), hours)).toBeUndefined();
  expect(closingPeriodOf(at('2026-03-02', '10:00'), hours)).toBe('closed:always');
});

describe('the nights on which the clock changes', () => {
  const hours = makeHours({ week: everyDay({ from: '16:00', to: '00:30' }) });

  test('an end that is skipped is the jump', () => {
    expect(nextClosing(at('2026-04-23', '20:00'), hours)).toBe(Date.parse('2026-04-23T22:00:00Z'));
  });

  test('the hour that comes twice is worked twice', () => {
    expect(isOpen(Date.parse('2026-10-29T21:30:00Z'), hours)).toBe(true);
    expect(nextClosing(at('2026-10-29', '20:00'), hours)).toBe(Date.parse('2026-10-29T22:30:00Z'));
  });
});
