import type { Page } from 'puppeteer-core';
import type { PageChat } from './page-types.ts';

/** WhatsApp writes the fields of a chat one after the other; so much later they belong together. */
const SETTLE_MS = 300;

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/**
 * Makes the page say when chats have fewer messages that nobody has opened; once per document. wa-js has an event of that
 * name, but with one timer for all chats: of two that are read at once it tells one.
 */
export async function watchUnread(page: Page): Promise<void> {
  await page.evaluate((settleMs) => {
    const { WPP: wpp } = window;
    if (!wpp || window.roshetaOwnReads) return;
    const ownReads = new Set<string>();
    window.roshetaOwnReads = ownReads;
    const settling = new Map<string, ReturnType<typeof setTimeout>>();
    wpp.whatsapp.ChatStore.on('change:unreadCount', (changed, _count, before) => {
      const chat = changed as PageChat;
      const chatAddress = String(chat.id);
      const isMore = typeof before === 'number' && before >= 0 && chat.unreadCount > before;
      // What this desk marks read it knows; and what came meanwhile nobody here has seen.
      if (isMore || ownReads.has(chatAddress)) return;
      clearTimeout(settling.get(chatAddress));
      const tell = (): void => {
        settling.delete(chatAddress);
        const { unreadCount, lastReceivedKey, msgs } = chat;
        // The newest of all may be a notice that nobody wrote, and many pictures come in one second.
        const newest = msgs
          .getModelsArray()
          .slice(-30)
          .map(({ id }) => String(id));
        const newestKeys = lastReceivedKey ? [...newest, String(lastReceivedKey)] : newest;
        window.roshetaUnread?.({ chatAddress, unreadCount, newestKeys });
      };
      settling.set(chatAddress, setTimeout(tell, settleMs));
    });
  }, SETTLE_MS);
}

export async function markChatRead(page: Page, chatAddress: string): Promise<void> {
  await page.evaluate(async (address) => {
    const wpp = window.WPP;
    if (!wpp) return;
    const key = String(wpp.chat.get(address)?.id ?? address);
    window.roshetaOwnReads?.add(key);
    try {
      await wpp.chat.markIsRead(address);
    } finally {
      window.roshetaOwnReads?.delete(key);
    }
  }, chatAddress);
}
