export interface FillingTiming {
  /** Between two pages of a chat, and up to so much more: WhatsApp is not hurried. */
  pauseMs: number;
  jitterMs: number;
  /** Between two pieces of a page: the database is the desk's. */
  breathMs: number;
  /** Until it is looked again whether it may go on. */
  lookAgainMs: number;
  /** So long after something was sent, or after a burst. */
  quietMs: number;
  /** While the phone does not answer. */
  phone: { firstMs: number; longestMs: number };
}

export const FILLING_TIMING: FillingTiming = {
  pauseMs: 1_500,
  jitterMs: 1_000,
  breathMs: 20,
  lookAgainMs: 2_000,
  quietMs: 10_000,
  phone: { firstMs: 60_000, longestMs: 900_000 },
};
