import { screen, type BrowserWindow } from 'electron';

/** In points of the screen, which a larger scale or text of the system makes fewer. */
type Size = { width: number; height: number };

const USUAL: Size = { width: 1280, height: 820 };
/** Less is seldom wanted, but it must be possible: a laptop at 150 % has no more than 910 × 480. */
const LEAST: Size = { width: 900, height: 600 };

/** How large the window opens, and how small a person can draw it, on a screen with so much room. */
export function windowSizes({ width, height }: Size): Size & { minWidth: number; minHeight: number } {
  return {
    width: Math.min(USUAL.width, width),
    height: Math.min(USUAL.height, height),
    minWidth: Math.min(LEAST.width, width),
    minHeight: Math.min(LEAST.height, height),
  };
}

/** On the screen on which it will open. */
export const sizesHere = (): ReturnType<typeof windowSizes> =>
  windowSizes(screen.getPrimaryDisplay().workAreaSize);

/** A window whose screen becomes smaller, by its scale or because it goes, is not larger than that: its foot is where one writes. */
export function keepOnScreen(window: BrowserWindow): void {
  const fit = (): void => {
    const { workArea } = screen.getDisplayMatching(window.getBounds());
    const { minWidth, minHeight } = windowSizes(workArea);
    window.setMinimumSize(minWidth, minHeight);
    if (window.isMaximized() || window.isFullScreen()) return;
    const bounds = window.getBounds();
    const [width, height] = [
      Math.min(bounds.width, workArea.width),
      Math.min(bounds.height, workArea.height),
    ];
    if (width === bounds.width && height === bounds.height) return;
    window.setBounds({
      x: Math.max(workArea.x, Math.min(bounds.x, workArea.x + workArea.width - width)),
      y: Math.max(workArea.y, Math.min(bounds.y, workArea.y + workArea.height - height)),
      width,
      height,
    });
  };
  screen.on('display-metrics-changed', fit);
  screen.on('display-removed', fit);
  window.once('closed', () => {
    screen.off('display-metrics-changed', fit);
    screen.off('display-removed', fit);
  });
}
