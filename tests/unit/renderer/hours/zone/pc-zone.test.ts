import { afterEach, expect, test, vi } from 'vitest';
import { otherZoneAt, zoneName } from '#renderer/hours/zone/pc-zone.ts';

const CAIRO = 'Africa/Cairo';
const WINTER = Date.UTC(2026, 11, 1);
const SUMMER = Date.UTC(2026, 6, 1);

afterEach(() => vi.unstubAllEnvs());

test.each(['America/New_York', 'UTC'])('a PC in %s shows another time than the pharmacy', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(otherZoneAt(WINTER, CAIRO)).toBe(zone);
});

test('a zone of another name whose clocks show the same is no other one, for as long as they do', () => {
  vi.stubEnv('TZ', CAIRO);
  expect(otherZoneAt(WINTER, CAIRO)).toBe('');
  // In Riyadh there is no summer time: only then do its clocks show what Cairo's do.
  vi.stubEnv('TZ', 'Asia/Riyadh');
  expect(otherZoneAt(SUMMER, CAIRO)).toBe('');
  expect(otherZoneAt(WINTER, CAIRO)).toBe('Asia/Riyadh');
});

test('zones have names that people know', () => {
  expect(zoneName('America/New_York', 'en')).toBe('New York time');
  expect(zoneName(CAIRO, 'ar')).toBe('توقيت مصر');
});
