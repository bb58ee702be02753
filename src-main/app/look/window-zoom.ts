import type { BrowserWindow } from 'electron';
import type { KeptLook } from './kept-look.ts';

/**
 * Keeps the window as large as its look says. Chromium remembers a size of its own for each origin: ours is set with
 * every page, and WhatsApp's, which is another session's, is never touched.
 */
export function keepZoom(window: BrowserWindow, look: KeptLook): void {
  const { webContents } = window;
  const apply = (): void => {
    if (!webContents.isDestroyed()) webContents.setZoomFactor(look.look.zoom / 100);
  };
  webContents.on('did-navigate', apply);
  look.onChange(apply);
  // The wheel with Ctrl, where the page under it has no use for it.
  webContents.on('zoom-changed', (_event, direction) => void look.zoom(direction));
}
