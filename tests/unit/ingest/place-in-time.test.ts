import { describe, expect, test } from 'vitest';
import { PlacesAsTheyCome, placeInTime } from '#main/ingest/place-in-time.ts';

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

describe('one after the other', () => {
  test('a burst that takes long to handle keeps its order within each second', () => {
    const places = new PlacesAsTheyCome();
    const placed = Array.from({ length: 1_000 }, (_, index) => {
      // Sent within three seconds, handled within a minute.
      const claimed = NOW + Math.floor(index / 400) * 1_000;
      return places.place(claimed, { now: NOW + 3_000 + index * 60, aheadMs: 0 });
    });
    const times = placed.map(({ sentAt }) => sentAt);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(placed.every(({ whatsAppAt }) => whatsAppAt === null)).toBe(true);
  });

  test('nothing stands later than now, also when the clock was set back meanwhile', () => {
    const places = new PlacesAsTheyCome();
    places.place(NOW, { now: NOW + 5_000, aheadMs: 0 });
    expect(places.place(NOW, { now: NOW + 400, aheadMs: 0 }).sentAt).toBe(NOW + 400);
    expect(places.place(null, RIGHT)).toEqual({ sentAt: NOW, whatsAppAt: null });
  });

  test('what is of no second of these days stands where it was seen', () => {
    const places = new PlacesAsTheyCome();
    expect(places.place(1_000, RIGHT)).toEqual({ sentAt: NOW, whatsAppAt: 1_000 });
    expect(places.place(1_000, { now: NOW + 70, aheadMs: 0 })).toEqual({
      sentAt: NOW + 70,
      whatsAppAt: 1_000,
    });
  });
});
