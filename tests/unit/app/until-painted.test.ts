import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilPainted } from '#main/app/until-painted.ts';
import { PAINTED_CHANNEL } from '#shared/ipc/bridge.ts';

/** A window of which the test says what happens to it. */
class Window extends EventEmitter {
  isShown = true;
  readonly webContents = { ipc: new EventEmitter() };
  isVisible = (): boolean => this.isShown;
}

let window: Window;
let isOver: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
  isOver = false;
  void untilPainted(window as unknown as BrowserWindow).then(() => (isOver = true));
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

it('waits for the page to say that it is painted, and not for its being ready alone', async () => {
  window.emit('ready-to-show');
  await pass(500);
  expect(isOver).toBe(false);
  window.webContents.ipc.emit(PAINTED_CHANNEL);
  await pass();
  expect(isOver).toBe(true);
});

it('does not wait for the paint of a window that is not shown', async () => {
  window.isShown = false;
  window.emit('ready-to-show');
  await pass();
  expect(isOver).toBe(true);
});

it.each([
  ['closed', 0],
  ['nothing', 2_000],
])('is over after a while, or when the window goes: %s', async (event, ms) => {
  window.emit(event);
  await pass(ms);
  expect(isOver).toBe(true);
});
