import { app, type BrowserWindow } from 'electron';
import type { EventBus } from '../events/bus.ts';
import type { Store } from '../store/store.ts';

/** Lets the taskbar say that somebody wrote while the staff looked elsewhere; it never shows a word of it. */
export function drawAttention(window: BrowserWindow, bus: EventBus, store: Store): void {
  window.on('focus', () => window.flashFrame(false));
  bus.on('message.recorded', ({ message }) => {
    if (message.direction !== 'incoming' || window.isDestroyed() || window.isFocused()) return;
    window.flashFrame(true);
  });
  bus.on('conversation.changed', () => void showUnread());
  bus.on('conversation.separated', () => void showUnread());
  bus.on('message.recorded', () => void showUnread());

  async function showUnread(): Promise<void> {
    try {
      app.setBadgeCount(await store.countUnread());
    } catch {
      // The last messages of a closing desk: the store is gone, and the badge goes with the window.
    }
  }
}
