import { describe, expect, it } from 'vitest';
import { snoozeOptions } from '#renderer/tickets/words/times.ts';
import { assigneeOf, withPart } from '#renderer/tickets/page/ticket-filter.ts';
import { DEFAULT_HOURS, type Hours, type Period, type Week } from '#shared/domain/rules/hours.ts';

/** Cairo is two hours ahead in winter; open 09:00 to 01:00. */
const at = (utc: string): number => Date.parse(`2026-11-${utc}:00Z`);
const told = (now: number, hours: Hours = DEFAULT_HOURS) =>
  snoozeOptions(now, hours).map(({ id, at: time }) => [id, new Date(time).toISOString().slice(8, 16)]);

const everyDay = (periods: Period[]): Week => ({
  saturday: periods,
  sunday: periods,
  monday: periods,
  tuesday: periods,
  wednesday: periods,
  thursday: periods,
  friday: periods,
});

describe('snoozeOptions', () => {
  it('at noon: an hour, the evening, tomorrow’s opening', () => {
    expect(told(at('28T10:00'))).toEqual([
      ['in-an-hour', '28T11:00'],
      ['this-evening', '28T16:00'],
      ['next-opening', '29T07:00'],
    ]);
  });

  it('offers no evening that is past or as near as the hour', () => {
    expect(told(at('28T15:00')).map(([id]) => id)).toEqual(['in-an-hour', 'next-opening']);
    expect(told(at('28T19:00')).map(([id]) => id)).toEqual(['in-an-hour', 'next-opening']);
  });

  it('after midnight the opening is this morning’s', () => {
    expect(told(at('28T22:30'))).toContainEqual(['next-opening', '29T07:00']);
    // Closed since one o'clock.
    expect(told(at('29T00:30'))).toContainEqual(['next-opening', '29T07:00']);
  });

  it('around the clock a morning begins at nine', () => {
    const always = { ...DEFAULT_HOURS, week: everyDay([{ from: '00:00', to: '24:00' }]) };
    expect(told(at('28T10:00'), always)).toContainEqual(['next-opening', '29T07:00']);
  });

  it('never offers what is not to come', () => {
    for (let hour = 0; hour < 48; hour += 1) {
      const now = at('28T00:00') + hour * 3_600_000;
      for (const option of snoozeOptions(now, DEFAULT_HOURS)) expect(option.at).toBeGreaterThan(now);
    }
  });
});

describe('the page’s filter', () => {
  it('has no key for what is not asked for', () => {
    const filter = withPart({ status: 'open' }, 'kind', 'order');
    expect(filter).toEqual({ status: 'open', kind: 'order' });
    expect(withPart(filter, 'status', undefined)).toEqual({ kind: 'order' });
  });

  it('reads a choice of people', () => {
    expect(['mine', 'nobody', '3', 'any', null, '0'].map(assigneeOf)).toEqual([
      'mine',
      'nobody',
      3,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
