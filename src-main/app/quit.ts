import { app } from 'electron';
import { within } from '../lib/within.ts';
import type { Logger } from '../log/logger.ts';
import { relaunch } from './relaunch.ts';

/** A hung page must not keep the PC from shutting down; everything acknowledged is on disk already. */
const CLEAN_UP_LIMIT_MS = 8_000;

/** Nothing presses when another program is to follow, and it must find everything put away. */
const HAND_OVER_LIMIT_MS = 30_000;

/** macOS checks and unpacks what is to follow only now. */
const FOLLOWER_LIMIT_MS = 120_000;

/** For the windows, once everything is put away. */
const CLOSE_LIMIT_MS = 5_000;

export interface CleanQuit {
  /**
   * Cleans up as for quitting, then calls `follower`, which starts what comes after this program (an installer), and
   * quits. Without a complete clean-up it is not called. When it is not or fails, this program starts anew.
   */
  handOver(follower: () => Promise<void>): void;
}

/** Runs `cleanUp` once before the app quits, and quits anyway when it takes too long. */
export function onCleanQuit(cleanUp: () => Promise<void>, log: Logger): CleanQuit {
  let done = false;
  let running = false;

  const leave = (): void => {
    done = true;
    app.quit();
    // Quitting asks every window to close, and a hung page answers nothing.
    setTimeout(() => app.exit(), CLOSE_LIMIT_MS);
  };

  app.on('before-quit', (event) => {
    if (done) return;
    event.preventDefault();
    if (running) return;
    running = true;
    void within(CLEAN_UP_LIMIT_MS, cleanUp())
      .catch((error: unknown) => log.error('the clean-up failed', error))
      .then(leave);
  });

  return {
    handOver(follower) {
      if (running) return;
      running = true;
      void within(HAND_OVER_LIMIT_MS, cleanUp())
        .then(() => {
          // The follower may quit by itself.
          done = true;
          return within(FOLLOWER_LIMIT_MS, follower());
        })
        .catch((error: unknown) => {
          log.error('nothing follows but the same program again', error);
          relaunch();
        })
        .then(leave);
    },
  };
}
