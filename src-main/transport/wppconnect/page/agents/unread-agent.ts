import type { Page } from 'puppeteer-core';
import type { PageChat } from './page-models.ts';

/** The newest of all may be a notice that nobody wrote, and many pictures come in one second. */
const NEWEST = 30;

/** A chat as it is now, unchecked. */
export interface PageUnread {
  /** Below 0 when marked unread by hand. */
  unreadCount: unknown;
  /** Of its newest messages, as far as they are in memory. */
  newestKeys: string[];
}

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/**
 * Makes the page name each chat that has fewer messages which nobody has opened; once per document. wa-js has an event of
 * that kind, but with one timer for all chats: of two that are read at once it tells one.
 */
export async function watchUnread(page: Page): Promise<void> {
  await page.evaluate(() => {
    // WhatsApp writes the fields of a chat one after the other; so much later they belong together.
    const SETTLE_MS = 300;
    const { WPP: wpp } = window;
    if (!wpp || window.roshetaOwnReads) return;
    const ownReads = new Set<string>();
    window.roshetaOwnReads = ownReads;
    const settling = new Map<string, ReturnType<typeof setTimeout>>();
    wpp.whatsapp.ChatStore.on('change:unreadCount', (changed, count, before) => {
      const chatAddress = String((changed as PageChat).id);
      const isMore = typeof before === 'number' && before >= 0 && Number(count) > before;
      // What this desk marks read it knows; and what came meanwhile nobody here has seen.
      if (isMore || ownReads.has(chatAddress)) return;
      clearTimeout(settling.get(chatAddress));
      const tell = (): void => {
        settling.delete(chatAddress);
        window.roshetaUnread?.(chatAddress);
      };
      settling.set(chatAddress, setTimeout(tell, SETTLE_MS));
    });
  });
}

/** The chats of these addresses, without those that there are none of. */
export async function readUnread(page: Page, addresses: readonly string[]): Promise<PageUnread[]> {
  return page.evaluate(
    (asked, newest) =>
      asked.flatMap((address) => {
        const chat = window.WPP?.chat.get(address);
        if (!chat) return [];
        const keys = [
          ...chat.msgs
            .getModelsArray()
            .slice(-newest)
            .map(({ id }) => id),
          chat.lastReceivedKey,
        ];
        const newestKeys = keys.flatMap((key) => (key ? [String(key)] : []));
        return [{ unreadCount: chat.unreadCount, newestKeys }];
      }),
    [...addresses],
    NEWEST,
  );
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
