import { expect, test } from 'vitest';
import { monthsBefore } from '#shared/time/months-before.ts';

test.each([
  ['2026-11-21T10:00:00Z', 1, '2026-10-21T10:00:00Z'],
  ['2026-11-21T10:00:00Z', 24, '2024-11-21T10:00:00Z'],
  ['2027-03-31T23:59:00Z', 1, '2027-02-28T23:59:00Z'],
  ['2028-03-31T00:00:00Z', 1, '2028-02-29T00:00:00Z'],
  ['2027-01-15T00:00:00Z', 3, '2026-10-15T00:00:00Z'],
])('%s, %i months earlier', (at, months, expected) => {
  expect(monthsBefore(Date.parse(at), months)).toBe(Date.parse(expected));
});
