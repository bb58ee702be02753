import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freeLeftMs,
  isWindowOpen,
  windowLeftMs,
  type ReplyWindow,
} from '#shared/domain/conversations/reply-window.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 29, 12);

const window = (over: Partial<ReplyWindow> = {}): ReplyWindow => ({
  link: 'cloud',
  heardAt: null,
  standsAt: NOW,
  lengthMs: DAY,
  aheadMs: 0,
  freeUntil: null,
  ...over,
});

test('without a window free texts always go', () => {
  expect(windowLeftMs(null, NOW)).toBe(Infinity);
  expect(isWindowOpen(null, NOW)).toBe(true);
});

test('it counts from the last message, and closes at the moment', () => {
  expect(windowLeftMs(window(), NOW + 5 * HOUR)).toBe(19 * HOUR);
  expect(isWindowOpen(window(), NOW + DAY - 1)).toBe(true);
  expect(isWindowOpen(window(), NOW + DAY)).toBe(false);
});

test('who never wrote over this link gets templates only', () => {
  expect(windowLeftMs(window({ standsAt: null }), NOW)).toBe(0);
});

describe('the clock', () => {
  test('that is known to be ahead takes nothing of the window, nor gives it anything when it is behind', () => {
    const ahead = window({ heardAt: NOW, standsAt: NOW + 3 * HOUR, aheadMs: 3 * HOUR });
    expect(windowLeftMs(ahead, NOW + 3 * HOUR)).toBe(DAY);
    const behind = window({ heardAt: NOW, standsAt: NOW - 3 * HOUR, aheadMs: -3 * HOUR });
    expect(windowLeftMs(behind, NOW - 3 * HOUR + DAY)).toBe(0);
  });

  test('that was set right since makes no difference to a message that it had put elsewhere', () => {
    expect(windowLeftMs(window({ heardAt: NOW, standsAt: NOW + 3 * HOUR }), NOW + HOUR)).toBe(23 * HOUR);
  });

  test('that was set back keeps it open, but never for longer than it is', () => {
    expect(windowLeftMs(window(), NOW - 30 * DAY)).toBe(DAY);
  });
});

describe('a time that is not believed', () => {
  test('from the future counts where the message stands', () => {
    const future = window({ heardAt: NOW + 40 * DAY, standsAt: NOW - HOUR });
    expect(windowLeftMs(future, NOW)).toBe(23 * HOUR);
  });

  test('from before there was WhatsApp as well', () => {
    expect(windowLeftMs(window({ heardAt: 0 }), NOW)).toBe(DAY);
  });
});

test('whatever the times and the clock, there is never more left than the window, nor less than nothing', () => {
  const time = fc.integer({ min: 0, max: NOW + 400 * DAY });
  const drawn = fc.record({
    heardAt: fc.option(time),
    standsAt: fc.option(time),
    aheadMs: fc.integer({ min: -400 * DAY, max: 400 * DAY }),
  });
  fc.assert(
    fc.property(drawn, time, (over, now) => {
      const left = windowLeftMs(window(over), now);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(DAY);
    }),
  );
});

describe('what costs nothing', () => {
  test('is said for as long as WhatsApp says, by its own clock, and opens no window', () => {
    const free = window({ standsAt: NOW - 2 * DAY, freeUntil: NOW + HOUR, aheadMs: 10_000 });
    expect(freeLeftMs(free, NOW)).toBe(HOUR + 10_000);
    expect(windowLeftMs(free, NOW)).toBe(0);
    expect(freeLeftMs(free, NOW + 2 * HOUR)).toBe(0);
  });

  test('is never more than 72 hours, and nothing where nothing was told', () => {
    expect(freeLeftMs(window({ freeUntil: NOW + 40 * DAY }), NOW)).toBe(72 * HOUR);
    expect(freeLeftMs(window(), NOW)).toBe(0);
    expect(freeLeftMs(null, NOW)).toBe(0);
  });
});
