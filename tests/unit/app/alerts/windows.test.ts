import { readFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({ badge: vi.fn<(count: number) => void>() }));
vi.mock('electron', () => ({
  app: { setBadgeCount: fake.badge },
  nativeImage: { createFromBitmap: (bytes: Buffer, size: object) => ({ length: bytes.length, ...size }) },
}));
const { taskbarCount } = await import('#main/app/alerts/taskbar-count.ts');
const { WINDOWS_NAME } = await import('#main/app/alerts/windows-name.ts');

test('Windows gets the number as a picture with its name, and no picture for none', () => {
  const setOverlayIcon = vi.fn<(picture: object | null, name: string) => void>();
  const window = { setOverlayIcon, isDestroyed: () => false } as unknown as BrowserWindow;
  const show = taskbarCount(window, 'win32');
  show(7);
  show(0);
  show(250);
  const picture = { length: 4_096, width: 32, height: 32, scaleFactor: 2 };
  expect(setOverlayIcon.mock.calls).toEqual([
    [picture, '7'],
    [null, ''],
    [picture, '99+'],
  ]);
  expect(fake.badge).not.toHaveBeenCalled();
});

test('other systems draw the number themselves', () => {
  taskbarCount({} as BrowserWindow, 'linux')(12);
  expect(fake.badge.mock.calls).toEqual([[12]]);
});

test('the program calls itself what the installer calls its shortcuts', () => {
  const appId = /^appId: ([\w.]+)/mu.exec(readFileSync('electron-builder.yml', 'utf8'))?.[1];
  expect(WINDOWS_NAME).toBe(appId);
});
