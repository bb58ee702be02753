import { app, type BrowserWindow } from 'electron';
import { isChatMuted } from '#shared/domain/conversations/chat-marks.ts';
import type { EventBus } from '../events/bus.ts';
import type { Store } from '../store/contract/store.ts';

interface AttentionOptions {
  window: BrowserWindow;
  bus: EventBus;
  store: Store;
  /** While nobody is signed in the taskbar shows nothing. */
  isSignedIn: () => boolean;
}

/** Lets the taskbar say that somebody wrote while the staff looked elsewhere; it never shows a word of it. */
export function drawAttention({ window, bus, store, isSignedIn }: AttentionOptions): void {
  window.on('focus', () => window.flashFrame(false));
  bus.on('message.recorded', ({ message, conversation }) => {
    if (isChatMuted(conversation.chat, Date.now())) return;
    if (message.direction !== 'incoming' || window.isDestroyed() || window.isFocused() || !isSignedIn())
      return;
    window.flashFrame(true);
  });
  bus.on('staff.changed', () => {
    if (!isSignedIn() && !window.isDestroyed()) window.flashFrame(false);
  });
  for (const event of [
    'message.recorded',
    'conversation.changed',
    'conversation.merged',
    'conversation.separated',
    'staff.changed',
  ] as const) {
    bus.on(event, () => void showUnread());
  }

  async function showUnread(): Promise<void> {
    try {
      const unread = await store.countUnread();
      app.setBadgeCount(isSignedIn() ? unread : 0);
    } catch {
      // The last messages of a closing desk: the store is gone, and the badge goes with the window.
    }
  }
}
