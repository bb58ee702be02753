import type { BrowserWindow } from 'electron';
import { within } from '../lib/within.ts';

/** A window that nothing paints, as on a PC without a screen, must not hold the desk. */
const PAINTED_WITHIN_MS = 1_000;

/** Until the window's first paint, or until it is gone, or a moment: whichever is first. */
export async function untilPainted(window: BrowserWindow): Promise<void> {
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => resolve());
    window.once('closed', () => resolve());
  });
  await within(PAINTED_WITHIN_MS, painted).catch(() => undefined);
}
