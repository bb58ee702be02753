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
  const touch = (): void => {
    cancel();
    const ms = lockAfterMs();
    if (ms > 0) cancel = systemClock.after(ms, lock);
  };
  // Moving the mouse over the window is enough: somebody is there.
  window.webContents.on('input-event', touch);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  window.once('closed', () => cancel());
  touch();
  return {
    touch,
    stop: () => {
      cancel();
      if (!window.isDestroyed()) window.webContents.off('input-event', touch);
      powerMonitor.off('lock-screen', lock);
      powerMonitor.off('suspend', lock);
    },
  };
}
