import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({ powerMonitor: undefined as unknown as EventEmitter }));
vi.mock('electron', () => electron);
const { lockWhenIdle } = await import('#main/app/idle-lock.ts');

beforeEach(() => {
  electron.powerMonitor = new EventEmitter();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function locking(lockAfterMs = 60_000) {
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    isDestroyed: () => false,
  });
  const time = { lockAfterMs };
  const lock = vi.fn<() => void>();
  const { touch: reread, stop } = lockWhenIdle(window as unknown as BrowserWindow, {
    lockAfterMs: () => time.lockAfterMs,
    lock,
  });
  const touch = (): void => void window.webContents.emit('input-event');
  return { window, time, lock, reread, touch, stop };
}

test('locks when nobody has touched the desk for as long as that, also when nobody ever did', () => {
  const { lock, touch } = locking();
  vi.advanceTimersByTime(59_999);
  expect(lock).not.toHaveBeenCalled();
  touch();
  vi.advanceTimersByTime(59_999);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(lock).toHaveBeenCalledOnce();
});

test('locks again the next time nobody is there', () => {
  const { lock, touch } = locking();
  vi.advanceTimersByTime(60_000);
  touch();
  vi.advanceTimersByTime(60_000);
  expect(lock).toHaveBeenCalledTimes(2);
});

test('locks at the first touch after a sleep that nobody told of, in which timers stood still', () => {
  const { lock, touch } = locking();
  vi.setSystemTime(Date.now() + 60_000);
  expect(lock).not.toHaveBeenCalled();
  touch();
  expect(lock).toHaveBeenCalledOnce();
  // A clock that is set back locks nothing, and neither does the next touch.
  vi.setSystemTime(Date.now() - 86_400_000);
  touch();
  touch();
  expect(lock).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(lock).toHaveBeenCalledTimes(2);
});

test('never locks by itself with the time 0, and begins to as soon as there is one', () => {
  const { lock, time, reread } = locking(0);
  vi.advanceTimersByTime(86_400_000);
  expect(lock).not.toHaveBeenCalled();
  time.lockAfterMs = 1_000;
  reread();
  vi.advanceTimersByTime(1_000);
  expect(lock).toHaveBeenCalledOnce();
  time.lockAfterMs = 0;
  reread();
  vi.advanceTimersByTime(86_400_000);
  expect(lock).toHaveBeenCalledOnce();
});

test.each(['lock-screen', 'suspend'])('locks with the PC: %s', (event) => {
  const { lock } = locking(0);
  electron.powerMonitor.emit(event);
  expect(lock).toHaveBeenCalledOnce();
});

test('a closed window leaves no timer behind', () => {
  const { window, lock } = locking();
  window.emit('closed');
  vi.advanceTimersByTime(60_000);
  expect(lock).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('stopped, it locks for no reason any more', () => {
  const { lock, touch, stop } = locking();
  stop();
  touch();
  electron.powerMonitor.emit('suspend');
  vi.advanceTimersByTime(60_000);
  expect(lock).not.toHaveBeenCalled();
});
