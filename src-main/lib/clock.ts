/**
 * The two times of a PC, and its timers. Whoever works with time gets them from outside, so that a test can let time
 * pass. Wall time decides what people see and what is stored; somebody can set it, so it jumps both ways. Monotonic
 * time decides pauses, limits and proofs: it only ever goes forward.
 */
export interface Clock {
  /** Epoch ms. */
  wall(): number;
  /** Ms since a moment that means nothing: only differences count. A PC that sleeps may leave its sleep out. */
  monotonic(): number;
  /** Calls once, `ms` from now, however far that is. @returns a function that calls it off. */
  after(ms: number, call: () => void): () => void;
}

/** A timer of more than 2³¹−1 ms, which is 24.8 days, would ring at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, call) => {
    let timer: NodeJS.Timeout;
    const wait = (leftMs: number): void => {
      const stepMs = Math.min(leftMs, LONGEST_TIMER_MS);
      timer = setTimeout(() => (stepMs < leftMs ? wait(leftMs - stepMs) : call()), stepMs);
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
