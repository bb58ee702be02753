import { expect, it } from 'vitest';
import { periodOf } from '#renderer/records/period.ts';

const CAIRO = { today: '2026-01-15', timeZone: 'Africa/Cairo' };
const NONE = { from: '', until: '' };
const at = (text: string): number => Date.parse(text);

it('all messages have no beginning and no end', () => {
  expect(periodOf('all', NONE, CAIRO)).toEqual({ from: null, until: null });
});

it('last month is the whole calendar month before, also over the turn of the year', () => {
  expect(periodOf('month', NONE, CAIRO)).toEqual({
    from: at('2025-12-01T00:00+02:00'),
    until: at('2026-01-01T00:00+02:00'),
  });
});

it('days are the pharmacy’s, the last one wholly in it, also where its clocks are changed', () => {
  // Summer time begins in Cairo on this day.
  expect(periodOf('days', { from: '2026-04-24', until: '2026-04-24' }, CAIRO)).toEqual({
    from: at('2026-04-24T01:00+03:00'),
    until: at('2026-04-25T00:00+03:00'),
  });
  expect(periodOf('days', { from: '', until: '2026-01-14' }, CAIRO)).toEqual({
    from: null,
    until: at('2026-01-15T00:00+02:00'),
  });
});

it('days that are turned around are no period', () => {
  expect(periodOf('days', { from: '2026-01-02', until: '2026-01-01' }, CAIRO)).toBeNull();
});
