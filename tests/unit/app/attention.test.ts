import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import type { Store } from '#main/store/contract/store.ts';
import { MUTED_FOR_GOOD, NO_CHAT_MARKS } from '#shared/domain/conversations/chat-marks.ts';

const app = vi.hoisted(() => ({
  badges: [] as ((count: number) => void)[],
  setBadgeCount: (count: number): void => app.badges.shift()?.(count),
}));
vi.mock('electron', () => ({ app }));
const { drawAttention } = await import('#main/app/attention.ts');

beforeEach(() => void app.badges.splice(0));

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
  drawAttention({
    window: window as unknown as BrowserWindow,
    bus,
    store: { countUnread } as unknown as Store,
    isSignedIn: () => state.isSignedIn,
  });
  const arrive = (direction: 'incoming' | 'outgoing' = 'incoming', chat = NO_CHAT_MARKS): void => {
    const payload = { message: { direction }, conversation: { chat } } as never;
    bus.publish([{ channel: 'message.recorded', payload }]);
  };
  return { window, bus, state, flashFrame, countUnread, arrive };
}

/** The next number that is shown. */
const nextBadge = (): Promise<number> => new Promise((resolve) => app.badges.push(resolve));

test('the taskbar blinks when a customer writes while the staff look elsewhere, until they look', async () => {
  const { window, flashFrame, arrive } = desk();
  const badge = nextBadge();
  arrive();
  expect(flashFrame.mock.calls).toEqual([[true]]);
  window.emit('focus');
  expect(flashFrame.mock.calls).toEqual([[true], [false]]);
  expect(await badge).toBe(3);
});

test.each([
  ['the staff look at it', { isFocused: true }, 'incoming'],
  ['nobody is signed in', { isSignedIn: false }, 'incoming'],
  ['the window is gone', { isDestroyed: true }, 'incoming'],
  ['it is their own answer', {}, 'outgoing'],
] as const)('nothing blinks when %s', (_when, change, direction) => {
  const { state, flashFrame, arrive } = desk();
  Object.assign(state, change);
  arrive(direction);
  expect(flashFrame).not.toHaveBeenCalled();
});

test('nothing blinks for a chat that is muted', () => {
  const { flashFrame, arrive } = desk();
  arrive('incoming', { ...NO_CHAT_MARKS, mutedUntil: MUTED_FOR_GOOD });
  expect(flashFrame).not.toHaveBeenCalled();
  arrive('incoming', { ...NO_CHAT_MARKS, mutedUntil: 1 });
  expect(flashFrame).toHaveBeenCalledWith(true);
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
