import { pauseAfter } from '../lib/back-off.ts';

/** How patient the outbox is; all in ms but `tries`. */
export interface OutboxTiming {
  /** Sends of one message before it is given up, all of them provably without effect. */
  tries: number;
  /** The same of what is done to a message that is there already: again is no harm. */
  actionTries: number;
  /** Before the second try; doubled before each further one. */
  firstBackOffMs: number;
  /** Between two look-ups of a message that WhatsApp cannot tell about yet. */
  lookAgainMs: number;
  /** How long look-ups may go on without an answer before a person is asked. Time offline does not count. */
  doubtLimitMs: number;
  /** How long what has an id waits for its link to come back while another link sends. Then a person is asked. */
  awayLimitMs: number;
  /** After an error of our own, such as a full disk. */
  errorPauseMs: number;
  /** WhatsApp's safeguards look for machines: a person does not answer twice within a blink. */
  shortestGapMs: number;
  gapJitterMs: number;
  /** The outbox's own limits on the transport, which has shorter ones: a driver that hangs holds nobody up. */
  sendLimitMs: number;
  callLimitMs: number;
  /** A file may take as long as at this speed on top of sendLimitMs. */
  slowestBytesPerMs: number;
  /** How long a clean shutdown waits for what is queued. */
  drainLimitMs: number;
}

export const DEFAULT_TIMING: OutboxTiming = {
  tries: 3,
  actionTries: 6,
  firstBackOffMs: 2_000,
  lookAgainMs: 5_000,
  doubtLimitMs: 120_000,
  awayLimitMs: 300_000,
  errorPauseMs: 5_000,
  shortestGapMs: 350,
  gapJitterMs: 650,
  sendLimitMs: 70_000,
  callLimitMs: 20_000,
  slowestBytesPerMs: 25,
  drainLimitMs: 5_000,
};

/** After that many tries. They are few, so none of the pauses is too long. */
export function pauseOf(attempts: number, { firstBackOffMs }: OutboxTiming): number {
  return pauseAfter(attempts, { firstMs: firstBackOffMs, longestMs: Infinity });
}
