import { powerMonitor, type BrowserWindow } from 'electron';

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
  let timer: NodeJS.Timeout | undefined;
  const touch = (): void => {
    clearTimeout(timer);
    const ms = lockAfterMs();
    timer = ms === 0 ? undefined : setTimeout(lock, ms);
  };
  // Moving the mouse over the window is enough: somebody is there.
  window.webContents.on('input-event', touch);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  window.once('closed', () => clearTimeout(timer));
  touch();
  return {
    touch,
    stop: () => {
      clearTimeout(timer);
      if (!window.isDestroyed()) window.webContents.off('input-event', touch);
      powerMonitor.off('lock-screen', lock);
      powerMonitor.off('suspend', lock);
    },
  };
}
