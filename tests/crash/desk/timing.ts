import { DEFAULT_TIMING } from '#main/outbox/timing.ts';

/** The same rules; only the waiting is shorter. */
export const TIMING = {
  ...DEFAULT_TIMING,
  firstBackOffMs: 3,
  lookAgainMs: 2,
  doubtLimitMs: 25,
  errorPauseMs: 5,
  shortestGapMs: 0,
  gapJitterMs: 1,
};
