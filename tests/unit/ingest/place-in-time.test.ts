import { describe, expect, test } from 'vitest';
import { placeInTime } from '#main/ingest/place-in-time.ts';

const NOW = Date.UTC(2027, 2, 1, 12);
const HOUR_MS = 3_600_000;
const RIGHT = { now: NOW, aheadMs: 0 };

test.each([NOW, NOW - 40_000, NOW - 90 * 24 * HOUR_MS])(
  'a time that can be is the place and what is shown: %s',
  (at) => {
    expect(placeInTime(at, RIGHT)).toEqual({ sentAt: at, whatsAppAt: null });
  },
);

test.each([NOW + 2_000, NOW + HOUR_MS, NOW + 365 * 24 * HOUR_MS, 1, 1_000, Date.UTC(2008, 11, 31)])(
  'a time that cannot be is shown only, and the message stands where it was seen: %s',
  (at) => {
    expect(placeInTime(at, RIGHT)).toEqual({ sentAt: NOW, whatsAppAt: at });
  },
);

test('what has just come stands at the end of its second, and never later than now', () => {
  expect(placeInTime(NOW, { now: NOW + 300, aheadMs: 0 })).toEqual({ sentAt: NOW + 300, whatsAppAt: null });
  expect(placeInTime(NOW, { now: NOW + 2_300, aheadMs: 0 })).toEqual({ sentAt: NOW + 999, whatsAppAt: null });
  expect(placeInTime(NOW, { now: NOW + 20_000, aheadMs: 0 })).toEqual({ sentAt: NOW, whatsAppAt: null });
});

test('without a time of WhatsApp’s it is when it was seen', () => {
  expect(placeInTime(null, RIGHT)).toEqual({ sentAt: NOW, whatsAppAt: null });
  expect(placeInTime(null, { now: NOW, aheadMs: HOUR_MS })).toEqual({ sentAt: NOW, whatsAppAt: null });
});

describe.each([HOUR_MS, -HOUR_MS, 365 * 24 * HOUR_MS])('a clock that is ahead by %s ms', (aheadMs) => {
  test('takes WhatsApp’s time into its own', () => {
    const live = NOW - aheadMs;
    expect(placeInTime(live, { now: NOW, aheadMs })).toEqual({ sentAt: NOW, whatsAppAt: live });
    expect(placeInTime(live - 50_000, { now: NOW, aheadMs }).sentAt).toBe(NOW - 50_000);
  });

  test('is no excuse for a time that cannot be', () => {
    const ahead = NOW - aheadMs + 24 * HOUR_MS;
    expect(placeInTime(ahead, { now: NOW, aheadMs })).toEqual({ sentAt: NOW, whatsAppAt: ahead });
  });
});
