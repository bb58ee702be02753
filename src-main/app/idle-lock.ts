import { powerMonitor, type BrowserWindow } from 'electron';
import { systemClock } from '../lib/clock.ts';

interface IdleLockOptions {
  /** In ms; 0 for never. Asked each time somebody touches the desk. */
  lockAfterMs: () => number;
  /** Harmless when nobody is signed in. */
  lock: () => void;
}

interface IdleLock {
  /** Somebody is there, or the time has changed. */
  touch: () => void;
  stop: () => void;
}

/** Locks the desk when nobody has touched it for a while, and with the PC's own lock. */
export function lockWhenIdle(window: BrowserWindow, { lockAfterMs, lock }: IdleLockOptions): IdleLock {
  let cancel = (): void => {};
  let seenAt = systemClock.wall();
  const waitAnew = (): void => {
    cancel();
    seenAt = systemClock.wall();
    const ms = lockAfterMs();
    if (ms <= 0) return;
    cancel = systemClock.after(ms, () => {
      seenAt = systemClock.wall();
      lock();
    });
  };
  const touch = (): void => {
    const ms = lockAfterMs();
    // A PC that slept and did not say so: timers stood still meanwhile, and whoever touches it may be somebody else.
    if (ms > 0 && systemClock.wall() - seenAt >= ms) lock();
    waitAnew();
  };
  // Moving the mouse over the window is enough: somebody is there.
  window.webContents.on('input-event', touch);
  const stopHearing = onPcLocked(lock);
  window.once('closed', () => cancel());
  waitAnew();
  return {
    touch: waitAnew,
    stop: () => {
      cancel();
      if (!window.isDestroyed()) window.webContents.off('input-event', touch);
      stopHearing();
    },
  };
}

/** Calls when this PC is locked or goes to sleep. @returns a function that ends it. */
export function onPcLocked(call: () => void): () => void {
  powerMonitor.on('lock-screen', call);
  powerMonitor.on('suspend', call);
  return () => {
    powerMonitor.off('lock-screen', call);
    powerMonitor.off('suspend', call);
  };
}
