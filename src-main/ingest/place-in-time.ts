/** WhatsApp's first year: what is older is no time of a message. */
const FIRST_MS = Date.UTC(2009, 0, 1);
/** Two clocks never go quite alike. */
const TOLERANCE_MS = 2 * 60_000;

/** All in epoch ms. */
export interface PlaceInTime {
  /** Where the message stands among the others, by this PC's clock. */
  sentAt: number;
  /** WhatsApp's own time, where that is another one. */
  whatsAppAt: number | null;
}

/**
 * Where a message stands that has just been seen. Everything the desk does itself goes by this PC's clock, so WhatsApp's
 * time counts by it too: an answer stands below what it answers, and what is fresh or due is so by one clock. A time that
 * cannot be is only shown; the message stands where it was seen.
 * @param claimed WhatsApp's time, epoch ms; null when it gives none.
 * @param clock.aheadMs how far this PC's clock is ahead of WhatsApp's, as far as that is known.
 */
export function placeInTime(
  claimed: number | null,
  { now, aheadMs }: { now: number; aheadMs: number },
): PlaceInTime {
  if (claimed === null) return { sentAt: now, whatsAppAt: null };
  const here = claimed + aheadMs;
  const sentAt = claimed >= FIRST_MS && here <= now + TOLERANCE_MS ? here : now;
  return { sentAt, whatsAppAt: sentAt === claimed ? null : claimed };
}
