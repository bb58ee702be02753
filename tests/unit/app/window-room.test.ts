import { EventEmitter } from 'node:events';
import type { BrowserWindow, Rectangle } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({ screen: undefined as unknown as FakeScreen }));
vi.mock('electron', () => electron);

const { keepOnScreen, windowSizes } = await import('#main/app/window-room.ts');

class FakeScreen extends EventEmitter {
  workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
  getDisplayMatching = (): { workArea: Rectangle } => ({ workArea: this.workArea });
}

class FakeWindow extends EventEmitter {
  bounds: Rectangle = { x: 300, y: 100, width: 1280, height: 820 };
  isLarge = false;
  setMinimumSize = vi.fn<(width: number, height: number) => void>();
  getBounds = (): Rectangle => this.bounds;
  setBounds = (bounds: Rectangle): void => void (this.bounds = bounds);
  isMaximized = (): boolean => this.isLarge;
  isFullScreen = (): boolean => false;
}

beforeEach(() => (electron.screen = new FakeScreen()));

test.each([
  [
    'a usual screen',
    { width: 1920, height: 1040 },
    { width: 1280, height: 820, minWidth: 900, minHeight: 600 },
  ],
  ['a laptop', { width: 1366, height: 728 }, { width: 1280, height: 728, minWidth: 900, minHeight: 600 }],
  ['it at 150 %', { width: 910, height: 485 }, { width: 910, height: 485, minWidth: 900, minHeight: 485 }],
  [
    'a small one at 200 %',
    { width: 640, height: 340 },
    { width: 640, height: 340, minWidth: 640, minHeight: 340 },
  ],
])('on %s the window is never larger than what is seen, nor must it be', (_, room, sizes) => {
  expect(windowSizes(room)).toEqual(sizes);
});

test('when the screen becomes smaller the window goes into it, whole, and a maximised one is the system’s', () => {
  const window = new FakeWindow();
  keepOnScreen(window as unknown as BrowserWindow);
  electron.screen.workArea = { x: 0, y: 0, width: 910, height: 485 };
  electron.screen.emit('display-metrics-changed');
  expect(window.bounds).toEqual({ x: 0, y: 0, width: 910, height: 485 });
  expect(window.setMinimumSize).toHaveBeenLastCalledWith(900, 485);
  electron.screen.workArea = { x: 0, y: 0, width: 1920, height: 1040 };
  electron.screen.emit('display-metrics-changed');
  expect(window.bounds.width).toBe(910);
  window.isLarge = true;
  window.bounds = { x: -8, y: -8, width: 1936, height: 1056 };
  electron.screen.emit('display-removed');
  expect(window.bounds.width).toBe(1936);
  window.emit('closed');
  expect(electron.screen.listenerCount('display-metrics-changed')).toBe(0);
  expect(electron.screen.listenerCount('display-removed')).toBe(0);
});
