import type { BrowserWindow } from 'electron';
import type { EventBus } from '../../events/bus.ts';
import type { Store } from '../../store/contract/store.ts';

interface AttentionOptions {
  window: BrowserWindow;
  bus: EventBus;
  store: Pick<Store, 'countUnread'>;
  /** While nobody is signed in the taskbar shows nothing. */
  isSignedIn: () => boolean;
  /** Whoever shows how much is unread. */
  showCount: (count: number) => void;
}

interface Attention {
  /** Blinks until somebody looks. */
  flash: () => void;
  stop: () => void;
}

/** Lets the taskbar say that something has come and how much is unread; it never shows a word of it. */
export function drawAttention({ window, bus, store, isSignedIn, showCount }: AttentionOptions): Attention {
  const still = (): void => {
    if (!window.isDestroyed()) window.flashFrame(false);
  };
  const showUnread = async (): Promise<void> => {
    try {
      const unread = await store.countUnread();
      showCount(isSignedIn() ? unread : 0);
    } catch {
      // The last messages of a closing desk: the store is gone, and the number goes with the window.
    }
  };
  window.on('focus', still);
  const endings = [
    bus.on('staff.changed', () => {
      if (!isSignedIn()) still();
    }),
    ...(
      [
        'message.recorded',
        'conversation.changed',
        'conversation.merged',
        'conversation.separated',
        'staff.changed',
      ] as const
    ).map((event) => bus.on(event, () => void showUnread())),
  ];
  return {
    flash: () => {
      if (window.isDestroyed() || window.isFocused() || !isSignedIn()) return;
      window.flashFrame(true);
    },
    stop: () => {
      for (const end of endings) end();
      if (!window.isDestroyed()) window.off('focus', still);
    },
  };
}
