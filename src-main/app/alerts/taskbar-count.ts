import { app, nativeImage, type BrowserWindow } from 'electron';
import { shownCount, unreadPicture } from './unread-picture.ts';

/** Shows a number on the program's own icon, as each system does: Windows has no numbers, and takes a picture. */
export function taskbarCount(window: BrowserWindow, platform: NodeJS.Platform): (count: number) => void {
  return (count) => {
    if (platform !== 'win32') {
      app.setBadgeCount(count);
      return;
    }
    if (window.isDestroyed()) return;
    if (count === 0) {
      window.setOverlayIcon(null, '');
      return;
    }
    const { bytes, width, height } = unreadPicture(count);
    const picture = nativeImage.createFromBitmap(bytes, { width, height, scaleFactor: 2 });
    window.setOverlayIcon(picture, shownCount(count));
  };
}
