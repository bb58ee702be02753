import { onTestFinished, vi } from 'vitest';

/** Lets the test set this PC's clock: wall time alone, in the test's own thread. */
export function movableClock(): { move: (byMs: number) => void } {
  const real = Date.now;
  let aheadMs = 0;
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => real() + aheadMs);
  onTestFinished(() => spy.mockRestore());
  return { move: (byMs) => void (aheadMs += byMs) };
}
