import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingPeriodOf, isOpen, nextClosing, nextOpening } from '#shared/time/opening.ts';
import { anyHours, anyInstant } from './sample-hours.ts';

const RUNS = { numRuns: 60 };

test('the next opening is open, and nothing before it is', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (hours, at, share) => {
      const opening = nextOpening(at, hours);
      if (opening === undefined) return;
      expect(opening).toBeGreaterThanOrEqual(at);
      expect(isOpen(opening, hours)).toBe(true);
      if (opening > at) {
        expect(isOpen(opening - 1, hours)).toBe(false);
        expect(isOpen(at + Math.floor((opening - 1 - at) * share), hours)).toBe(false);
      }
    }),
    RUNS,
  );
});

test('the next closing is closed, and everything from the opening to it is open', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (hours, at, share) => {
      const opening = nextOpening(at, hours);
      const closing = nextClosing(at, hours);
      if (opening === undefined || closing === undefined) return;
      expect(isOpen(closing, hours)).toBe(false);
      expect(isOpen(opening + Math.floor((closing - 1 - opening) * share), hours)).toBe(true);
    }),
    RUNS,
  );
});

test('a key holds throughout one closed stretch, and the next stretch has another', () => {
  fc.assert(
    fc.property(anyHours, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (hours, at, share) => {
      const key = closingPeriodOf(at, hours);
      expect(key === undefined).toBe(isOpen(at, hours));
      const opening = nextOpening(at, hours);
      if (key === undefined || opening === undefined) return;
      expect(closingPeriodOf(at + Math.floor((opening - 1 - at) * share), hours)).toBe(key);
      const closing = nextClosing(opening, hours);
      if (closing !== undefined) expect(closingPeriodOf(closing, hours)).not.toBe(key);
    }),
    RUNS,
  );
});
