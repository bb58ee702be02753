import type { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Desk } from '../support/desk.ts';

interface Watched {
  roshetaLoop?: ReturnType<typeof monitorEventLoopDelay>;
}

/** In ms: a millisecond is what an idle loop shows. */
const LOOP_RESOLUTION_MS = 1;

/** Begins to measure how late the main process's loop comes round; again is from now on. */
export const watchLoop = (desk: Desk): Promise<void> =>
  desk.app.evaluate((_electron, resolution) => {
    const watched = globalThis as Watched;
    watched.roshetaLoop?.disable();
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    watched.roshetaLoop = monitorEventLoopDelay({ resolution });
    watched.roshetaLoop.enable();
  }, LOOP_RESOLUTION_MS);

/** The delay that 99 of a hundred rounds stayed under since then, in ms; it begins anew. */
export const loopP99 = (desk: Desk): Promise<number> =>
  desk.app.evaluate(() => {
    const { roshetaLoop: loop } = globalThis as Watched;
    if (loop === undefined) throw new Error('nobody watches the loop');
    const p99 = loop.percentile(99) / 1e6;
    loop.reset();
    return p99;
  });
