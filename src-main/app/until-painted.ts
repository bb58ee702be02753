import type { BrowserWindow } from 'electron';
import { PAINTED_CHANNEL } from '#shared/ipc/bridge.ts';
import { within } from '../lib/within.ts';

/** A window that nothing paints, as on a PC without a screen, must not hold the desk. */
const PAINTED_WITHIN_MS = 2_000;

/**
 * Until the window's first paint is on the screen, or it is ready and not to be shown, or it is gone, or a moment: whichever is first.
 * Reading a large file any sooner holds the paint: it is this very thread that brings a frame to the screen.
 */
export async function untilPainted(window: BrowserWindow): Promise<void> {
  const painted = new Promise<void>((resolve) => {
    window.webContents.ipc.once(PAINTED_CHANNEL, () => resolve());
    window.once('ready-to-show', () => {
      if (!window.isVisible()) resolve();
    });
    window.once('closed', () => resolve());
  });
  await within(PAINTED_WITHIN_MS, painted).catch(() => undefined);
}
