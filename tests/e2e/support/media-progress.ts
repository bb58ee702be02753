import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from './desk.ts';

/** Listens from now on; the function it gives resolves when bytes of a file have been seen to move. */
export async function untilProgress(
  desk: Desk,
  direction: 'upload' | 'download',
): Promise<() => Promise<void>> {
  await desk.page.evaluate((wanted) => {
    const page = window as unknown as { rosheta: Bridge; roshetaTestMoved: Promise<void> };
    page.roshetaTestMoved = new Promise((resolve) => {
      page.rosheta.onEvent((channel, payload) => {
        if (channel !== 'media.progress') return;
        if ((payload as { direction: string }).direction === wanted) resolve();
      });
    });
  }, direction);
  return () =>
    desk.page.evaluate(() => (window as unknown as { roshetaTestMoved: Promise<void> }).roshetaTestMoved);
}
