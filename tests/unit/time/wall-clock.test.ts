import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fieldOfInstant, instantOfField } from '#shared/time/wall-clock.ts';
import { offsetMinutesAt, startOfDayAt } from '#shared/time/zone.ts';
import { anyInstant } from './sample-hours.ts';

const CAIRO = 'Africa/Cairo';

test.each(['America/New_York', 'Asia/Riyadh', CAIRO])(
  'on a PC in %s fields are on the pharmacy’s clock',
  (pc) => {
    vi.stubEnv('TZ', pc);
    const at = Date.UTC(2026, 10, 27, 22, 5);
    expect(fieldOfInstant(at, CAIRO)).toBe('2026-11-28T00:05');
    expect(instantOfField('2026-11-28T00:05', CAIRO)).toBe(at);
    expect(startOfDayAt(at, CAIRO)).toBe(Date.UTC(2026, 10, 27, 22));
    expect(offsetMinutesAt(at, CAIRO)).toBe(120);
    expect(offsetMinutesAt(Date.UTC(2026, 6, 1), CAIRO)).toBe(180);
    vi.unstubAllEnvs();
  },
);

test('what is missing is no moment', () => {
  for (const field of ['', '2026-11', 'soon', '2026-11-28T', 'T00:05'])
    expect(instantOfField(field, CAIRO)).toBeUndefined();
});

test('a time that is skipped in spring is the moment of the jump, and one that comes twice its first coming', () => {
  // 24 April 2026: 00:00 becomes 01:00. 29 October 2026: 24:00 becomes 23:00.
  const skipped = instantOfField('2026-04-24T00:30', CAIRO) ?? 0;
  expect(fieldOfInstant(skipped, CAIRO)).toBe('2026-04-24T01:00');
  const twice = instantOfField('2026-10-29T23:30', CAIRO) ?? 0;
  expect(new Date(twice).toISOString()).toBe('2026-10-29T20:30:00.000Z');
  expect(fieldOfInstant(twice + 3_600_000, CAIRO)).toBe('2026-10-29T23:30');
});

test('a field leads back to its minute', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(CAIRO, 'Asia/Riyadh', 'America/New_York'), (at, zone) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      const back = instantOfField(fieldOfInstant(minute, zone), zone) ?? 0;
      expect([0, 60]).toContain((minute - back) / 60_000);
    }),
  );
});
