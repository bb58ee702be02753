import { app } from 'electron';
import type { Logger } from '../log/logger.ts';

/** A hung page must not keep the PC from shutting down; everything acknowledged is on disk already. */
const CLEAN_UP_LIMIT_MS = 8_000;

/** For the windows, once everything is put away. */
const CLOSE_LIMIT_MS = 5_000;

/** Runs `cleanUp` once before the app quits, and quits anyway when it takes too long. */
export function onCleanQuit(cleanUp: () => Promise<void>, log: Logger): void {
  let done = false;
  let running = false;
  app.on('before-quit', (event) => {
    if (done) return;
    event.preventDefault();
    if (running) return;
    running = true;
    const limit = new Promise<void>((resolve) => {
      setTimeout(() => {
        log.warn('the clean-up took too long');
        resolve();
      }, CLEAN_UP_LIMIT_MS);
    });
    void Promise.race([
      cleanUp().catch((error: unknown) => log.error('the clean-up failed', error)),
      limit,
    ]).then(() => {
      done = true;
      app.quit();
      // Quitting asks every window to close, and a hung page answers nothing.
      setTimeout(() => app.exit(), CLOSE_LIMIT_MS);
    });
  });
}
