import type { Page } from 'puppeteer-core';
import type { PageMessage, PageWpp } from './page-types.ts';

/** Messages asked for at once. */
const PAGE_SIZE = 50;

/** Unchecked, in WhatsApp's own order, oldest first. */
interface OlderRows {
  rows: unknown[];
  isAtBeginning: boolean;
}

// The function below runs inside WhatsApp's page: it may use nothing but its arguments and `window`.

/**
 * The last `count` messages of a chat from before a time, beginning at a message that is known; at the newest one where
 * the page does not know that. Where the page has no more, the phone is asked once.
 */
export async function readOlder(
  page: Page,
  input: { chatAddress: string; beforeSeconds: number; anchorKey: string | null; count: number },
): Promise<OlderRows> {
  const json = await page.evaluate(
    async ({ chatAddress, beforeSeconds, anchorKey, count, pageSize }) => {
      const wpp = window.WPP as PageWpp;
      const chat = wpp.chat.get(chatAddress);
      let key = anchorKey;
      try {
        if (key !== null) await wpp.chat.getMessageById(key);
      } catch {
        key = null;
      }
      const newest = chat?.lastReceivedKey ?? chat?.msgs.last()?.id;
      key ??= newest ? String(newest) : null;
      if (key === null) return JSON.stringify({ rows: [], isAtBeginning: true });
      // Some times are in ms.
      const secondsOf = ({ t }: PageMessage): number => (t > 100_000_000_000 ? t / 1000 : t);
      const seen = new Set<string>([key]);
      const rows: unknown[] = [];
      let isAtBeginning = false;
      let asksPhone = true;
      while (rows.length < count) {
        const id: string = key;
        const batch = await wpp.chat.getMessages(chatAddress, { count: pageSize, direction: 'before', id });
        const fresh = batch.filter((message) => !seen.has(String(message.id)));
        const [oldest] = fresh;
        if (!oldest && asksPhone && chat?.loadEarlierMsgs) {
          asksPhone = false;
          // For the phone to send more than the page has.
          const PHONE_LIMIT_MS = 15_000;
          const waited = new Promise((resolve) => setTimeout(resolve, PHONE_LIMIT_MS));
          await Promise.race([chat.loadEarlierMsgs().catch(() => {}), waited]);
          continue;
        }
        if (!oldest) {
          isAtBeginning = true;
          break;
        }
        for (const message of fresh.toReversed()) {
          seen.add(String(message.id));
          if (secondsOf(message) > beforeSeconds) continue;
          try {
            const plain = window.roshetaReadMessage?.(message) as object | null | undefined;
            const changes = {
              edited: Boolean(message.latestEditMsgKey),
              editedAt: message.latestEditSenderTimestampMs,
              reactions: message.hasReaction ? null : [],
            };
            if (plain) rows.unshift(JSON.parse(JSON.stringify({ ...plain, changes })));
          } catch {
            // One that cannot be told loses no other one.
          }
        }
        key = String(oldest.id);
      }
      return JSON.stringify({ rows, isAtBeginning });
    },
    { ...input, pageSize: PAGE_SIZE },
  );
  return JSON.parse(json) as OlderRows;
}
