import type { CDPSession } from '@playwright/test';
import type { Desk } from '../support/desk.ts';

const MIB = 1024 * 1024;

/** What both programs of the desk hold and can still reach, in MiB: what nobody holds any more is collected first. */
interface LiveHeaps {
  main: number;
  desk: number;
}

/** Looks at them; what was not collected says how much room there was, and nothing of what grows. */
export async function watchHeaps(desk: Desk): Promise<() => Promise<LiveHeaps>> {
  const window = await desk.page.context().newCDPSession(desk.page);
  return async () => ({ main: await heapOfMain(desk), desk: await heapOfWindow(window) });
}

async function heapOfWindow(window: CDPSession): Promise<number> {
  await window.send('HeapProfiler.collectGarbage');
  const { usedSize } = await window.send('Runtime.getHeapUsage');
  return usedSize / MIB;
}

const heapOfMain = (desk: Desk): Promise<number> =>
  desk.app.evaluate(async (_electron, mib) => {
    const { Session } = process.getBuiltinModule('node:inspector/promises');
    const session = new Session();
    session.connect();
    await session.post('HeapProfiler.collectGarbage');
    session.disconnect();
    return process.memoryUsage().heapUsed / mib;
  }, MIB);
