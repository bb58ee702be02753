import { powerMonitor, type BrowserWindow } from 'electron';
import { systemClock } from '../lib/clock.ts';

interface IdleLockOptions {
  /** In ms; 0 for never. Asked each time somebody touches the desk. */
  lockAfterMs: () => number;
  /** Harmless when nobody is signed in. */
  lock: () => void;
}

/** Locks the desk when nobody has touched it for a while, and with the PC's own lock. @returns a reader of new times. */
export function lockWhenIdle(window: BrowserWindow, { lockAfterMs, lock }: IdleLockOptions): () => void {
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
  return touch;
}
