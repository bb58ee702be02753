import type { Page } from 'puppeteer-core';
import type { TypingState } from '#shared/domain/conversations/presence.ts';
import type { PagePresence } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/** Makes the page tell what watched people are doing; once per document. */
export async function tellPresence(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { WPP: wpp } = window;
    if (!wpp || window.roshetaTellsPresence) return;
    window.roshetaTellsPresence = true;
    wpp.on('chat.presence_change', (payload) => {
      const { id, isOnline, state } = payload as PagePresence;
      const seen = wpp.chat.get(String(id))?.presence?.chatstate?.t;
      window.roshetaPresence?.({ chatAddress: String(id), isOnline, state, seen });
    });
  });
}

/** Asks WhatsApp to tell of these from now on; of somebody it has no chat with it is not asked. */
export async function watchPresence(page: Page, addresses: readonly string[]): Promise<void> {
  await page.evaluate(
    async (asked) => {
      const wpp = window.WPP as PageWpp;
      const known = asked.filter((address) => wpp.chat.get(address));
      if (known.length > 0) await wpp.contact.subscribePresence(known);
    },
    [...addresses],
  );
}

export async function showTyping(
  page: Page,
  input: { addresses: readonly string[]; state: TypingState },
): Promise<void> {
  await page.evaluate(async ({ addresses, state }) => {
    const wpp = window.WPP as PageWpp;
    const chat = addresses.find((address) => wpp.chat.get(address));
    if (chat === undefined) return;
    if (state === 'typing') await wpp.chat.markIsComposing(chat);
    else if (state === 'recording') await wpp.chat.markIsRecording(chat);
    else await wpp.chat.markIsPaused(chat);
  }, input);
}
