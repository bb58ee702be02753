import { expect, test } from 'vitest';
import { PlacesAsTheyCome } from '#main/ingest/place-in-time.ts';
import { WhatsAppTime } from '#main/ingest/whatsapp-time.ts';
import { pastTimes } from '../../e2e/bench/support/past-times.ts';

const NOW = 1_800_000_000_000;

/** Where each stands that was written at these pauses, after the desk has learnt from it what time it is for WhatsApp. */
function placesOf(pausesMs: readonly number[]): number[] {
  let monotonic = 0;
  const clock = { wall: () => NOW + monotonic, monotonic: () => monotonic, after: () => () => undefined };
  const time = new WhatsAppTime({ onChange: () => undefined, onRight: () => undefined, clock });
  const places = new PlacesAsTheyCome();
  const timeOf = pastTimes(NOW);
  return pausesMs.map((pauseMs, index) => {
    monotonic += pauseMs;
    const sentAt = timeOf(index) * 1000;
    time.hear({ sentAt, chatAddress: `${index}@c.us`, fromMe: false });
    return places.place(sentAt, { now: clock.wall(), aheadMs: time.aheadMs }).sentAt;
  });
}

test.each([50, 1000, 1100, 5000])(
  'what a bench writes stands in its order, also where one comes in %d ms and a burst follows',
  (pauseMs) => {
    const burst = Array.from({ length: 300 }, () => 10);
    const places = placesOf([...Array.from({ length: 60 }, () => pauseMs), ...burst]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.max(...places)).toBeLessThan(NOW);
  },
);
