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
  /** Calls once, `ms` from now. @returns a function that calls it off. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
