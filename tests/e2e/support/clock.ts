import type { Desk } from './desk.ts';

/** Somebody sets the clock of the PC: what the main process reads of it from now on. */
export async function moveClock(desk: Desk, byMs: number): Promise<void> {
  await desk.app.evaluate((_electron, ms) => {
    const before = Date.now;
    Date.now = () => before() + ms;
  }, byMs);
}

/** Time passes for the PC, without the test having to wait. */
export async function passTime(desk: Desk, ms: number): Promise<void> {
  await moveClock(desk, ms);
  await desk.app.evaluate((_electron, more) => {
    const before = performance.now.bind(performance);
    performance.now = () => before() + more;
  }, ms);
}
