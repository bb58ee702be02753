import { powerMonitor } from 'electron';
import type { Logger } from '../log/logger.ts';

/** Monotonic time may or may not have gone on meanwhile. @returns a function that ends it. */
export function onSleep(forget: () => void): () => void {
  powerMonitor.on('suspend', forget);
  powerMonitor.on('resume', forget);
  return () => {
    powerMonitor.off('suspend', forget);
    powerMonitor.off('resume', forget);
  };
}

/**
 * A PC that slept believes every connection it had; each waking is a reason to ask again.
 * @returns a function that ends it.
 */
export function onWake(check: () => Promise<void>, log: Logger): () => void {
  const run = (what: string) => (): void => {
    log.info(`${what}: checking the link`);
    check().catch((error: unknown) => log.warn('the link could not be checked', error));
  };
  const resumed = run('resume');
  const unlocked = run('unlock');
  powerMonitor.on('resume', resumed);
  powerMonitor.on('unlock-screen', unlocked);
  return () => {
    powerMonitor.off('resume', resumed);
    powerMonitor.off('unlock-screen', unlocked);
  };
}
