/** WhatsApp's first year: what is older is no time of a message. */
const FIRST_MS = Date.UTC(2009, 0, 1);
/** WhatsApp tells whole seconds; this much later it matters to nobody when in its second a message was written. */
const SECOND_MS = 1_000;
const JUST_NOW_MS = 10 * SECOND_MS;

/** All in epoch ms. */
export interface PlaceInTime {
  /** Where the message stands among the others, by this PC's clock. */
  sentAt: number;
  /** WhatsApp's own time, where that is another second. */
  whatsAppAt: number | null;
}

/**
 * Where a message stands that has just been seen. Everything the desk does itself goes by this PC's clock, so
 * WhatsApp's time counts by it too: an answer stands below what it answers, and what is fresh or due is so by one
 * clock. Nothing is written later than it is seen, nor before there was WhatsApp: a time that cannot be is only shown,
 * and the message stands where it was seen. What has just come stands at the end of its second, below what was answered
 * within that second.
 * @param claimed WhatsApp's time, epoch ms; null when it gives none.
 * @param clock.aheadMs how far this PC's clock is ahead of WhatsApp's, as far as that is known.
 */
export function placeInTime(
  claimed: number | null,
  { now, aheadMs }: { now: number; aheadMs: number },
): PlaceInTime {
  if (claimed === null) return { sentAt: now, whatsAppAt: null };
  const here = claimed + aheadMs;
  const sentAt = placeOf(claimed < FIRST_MS ? now : here, now);
  return { sentAt, whatsAppAt: otherSecond(claimed, sentAt) };
}

/** WhatsApp's time of what stands at `sentAt`, where that is another second. */
const otherSecond = (claimed: number, sentAt: number): number | null =>
  sentAt >= claimed && sentAt < claimed + SECOND_MS ? null : claimed;

const placeOf = (at: number, now: number): number =>
  Math.min(now, now - at < JUST_NOW_MS ? at + SECOND_MS - 1 : at);

/** So many seconds are remembered; a burst is of a few. */
const MOST_SECONDS = 100;

/**
 * The same for one message after the other as they come, in the order in which they come: of one second some are handled
 * at once, and in a burst others so much later that alone they would stand at its beginning, above the first.
 */
export class PlacesAsTheyCome {
  /** Where the last one of a second of WhatsApp's stands, by that second. */
  readonly #lastOf = new Map<number, number>();

  place(claimed: number | null, clock: { now: number; aheadMs: number }): PlaceInTime {
    const place = placeInTime(claimed, clock);
    if (claimed === null) return place;
    const second = Math.floor(claimed / SECOND_MS);
    const sentAt = Math.max(place.sentAt, Math.min(this.#lastOf.get(second) ?? place.sentAt, clock.now));
    this.#lastOf.delete(second);
    this.#lastOf.set(second, sentAt);
    const [oldest] = this.#lastOf.keys();
    if (this.#lastOf.size > MOST_SECONDS && oldest !== undefined) this.#lastOf.delete(oldest);
    return sentAt === place.sentAt ? place : { sentAt, whatsAppAt: otherSecond(claimed, sentAt) };
  }
}
