import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';

const { drawAttention } = await import('#main/app/alerts/attention.ts');

const badges: ((count: number) => void)[] = [];
beforeEach(() => void badges.splice(0));

function desk() {
  const flashFrame = vi.fn<(isOn: boolean) => void>();
  const state = { isFocused: false, isDestroyed: false, isSignedIn: true };
  const window = Object.assign(new EventEmitter(), {
    flashFrame,
    isFocused: () => state.isFocused,
    isDestroyed: () => state.isDestroyed,
  });
  const bus = createEventBus();
  const countUnread = vi.fn<() => Promise<number>>(async () => 3);
  const { flash, stop } = drawAttention({
    window: window as unknown as BrowserWindow,
    bus,
    store: { countUnread },
    isSignedIn: () => state.isSignedIn,
    showCount: (count) => badges.shift()?.(count),
  });
  return { window, bus, state, flashFrame, countUnread, flash, stop };
}

/** The next number that is shown. */
const nextBadge = (): Promise<number> => new Promise((resolve) => badges.push(resolve));

test('the taskbar blinks while the staff look elsewhere, until they look', async () => {
  const { window, flashFrame, flash, bus } = desk();
  const badge = nextBadge();
  bus.publish([{ channel: 'message.recorded', payload: undefined as never }]);
  flash();
  expect(flashFrame.mock.calls).toEqual([[true]]);
  window.emit('focus');
  expect(flashFrame.mock.calls).toEqual([[true], [false]]);
  expect(await badge).toBe(3);
});

test.each([
  ['the staff look at it', { isFocused: true }],
  ['nobody is signed in', { isSignedIn: false }],
  ['the window is gone', { isDestroyed: true }],
] as const)('nothing blinks when %s', (_when, change) => {
  const { state, flashFrame, flash } = desk();
  Object.assign(state, change);
  flash();
  expect(flashFrame).not.toHaveBeenCalled();
});

test('a desk that is put away shows nothing more', async () => {
  const { bus, window, flashFrame, countUnread, stop } = desk();
  stop();
  bus.publish([{ channel: 'conversation.changed', payload: undefined as never }]);
  window.emit('focus');
  expect(countUnread).not.toHaveBeenCalled();
  expect(flashFrame).not.toHaveBeenCalled();
});

test('locking the desk takes the number and the blinking away; signing in brings the number back', async () => {
  const { bus, state, flashFrame } = desk();
  const [locked, unlocked] = [nextBadge(), nextBadge()];
  state.isSignedIn = false;
  bus.emit('staff.changed', undefined as never);
  expect(flashFrame.mock.calls).toEqual([[false]]);
  expect(await locked).toBe(0);
  state.isSignedIn = true;
  bus.emit('staff.changed', undefined as never);
  expect(await unlocked).toBe(3);
});

test('a desk that was locked while the number was being counted shows none', async () => {
  const { bus, state, countUnread } = desk();
  const counted = Promise.withResolvers<number>();
  countUnread.mockReturnValue(counted.promise);
  const badge = nextBadge();
  bus.publish([{ channel: 'conversation.changed', payload: undefined as never }]);
  state.isSignedIn = false;
  counted.resolve(5);
  expect(await badge).toBe(0);
});

test('a store that is closing is no error', async () => {
  const { bus, countUnread } = desk();
  countUnread.mockRejectedValueOnce(new Error('the store is closed'));
  const badge = nextBadge();
  bus.publish([{ channel: 'conversation.changed', payload: undefined as never }]);
  bus.publish([{ channel: 'conversation.changed', payload: undefined as never }]);
  expect(await badge).toBe(3);
  expect(countUnread).toHaveBeenCalledTimes(2);
});
