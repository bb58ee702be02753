import { powerMonitor } from 'electron';
import type { Logger } from '../log/logger.ts';

/** Monotonic time may or may not have gone on meanwhile. */
export function onSleep(forget: () => void): void {
  powerMonitor.on('suspend', forget);
  powerMonitor.on('resume', forget);
}

/** A PC that slept believes every connection it had; each waking is a reason to ask again. */
export function onWake(check: () => Promise<void>, log: Logger): void {
  const run = (what: string) => (): void => {
    log.info(`${what}: checking the link`);
    check().catch((error: unknown) => log.error('the link could not be checked', error));
  };
  powerMonitor.on('resume', run('resume'));
  powerMonitor.on('unlock-screen', run('unlock'));
}
