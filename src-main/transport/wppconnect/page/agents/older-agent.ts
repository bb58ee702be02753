import type { Page } from 'puppeteer-core';
import type { PageMessage } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

/** Messages asked for at once. */
const PAGE_SIZE = 50;

/** Looks at the page's own messages in one call: who asks from a long way off comes again. */
const MOST_LOOKS = 40;

/** Unchecked, in WhatsApp's own order, oldest first. */
interface OlderRows {
  rows: unknown[];
  /** The key and the time of the oldest message that was looked at, whatever became of it. */
  reached: { key: string; t: number } | null;
  isAtBeginning: boolean;
  /** The page has no more, and the phone did not say that it has none. */
  isPhoneSilent: boolean;
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
    async ({ chatAddress, beforeSeconds, anchorKey, count, pageSize, mostLooks }) => {
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
      if (key === null)
        return JSON.stringify({ rows: [], reached: null, isAtBeginning: true, isPhoneSilent: false });
      // Some times are in ms.
      const secondsOf = ({ t }: PageMessage): number => (t > 100_000_000_000 ? t / 1000 : t);
      // WhatsApp's word: 1 means that the phone has no more either; 0 and 2 that it has.
      const phoneHas = (): 'more' | 'none' | 'unknown' => {
        const type = chat?.endOfHistoryTransferType;
        return type === 1 ? 'none' : type === 0 || type === 2 ? 'more' : 'unknown';
      };
      const seen = new Set<string>([key]);
      const rows: unknown[] = [];
      let reached: { key: string; t: number } | null = null;
      let isDrained = false;
      let phone: 'unasked' | 'answered' | 'silent' | 'gave' = 'unasked';
      for (let looks = 0; rows.length < count && looks < mostLooks; looks += 1) {
        const id: string = key;
        const batch = await wpp.chat.getMessages(chatAddress, { count: pageSize, direction: 'before', id });
        const fresh = batch.filter((message) => !seen.has(String(message.id)));
        const [oldest] = fresh;
        if (!oldest) {
          isDrained = true;
          if (phone !== 'unasked' || !chat?.loadEarlierMsgs || phoneHas() === 'none') break;
          let isAnswered = false;
          const asked = chat.loadEarlierMsgs().then(
            () => (isAnswered = true),
            () => false,
          );
          // For the phone to send more than the page has.
          const PHONE_LIMIT_MS = 15_000;
          const waited = new Promise((resolve) => setTimeout(resolve, PHONE_LIMIT_MS));
          await Promise.race([asked, waited]);
          phone = isAnswered ? 'answered' : 'silent';
          continue;
        }
        isDrained = false;
        if (phone !== 'unasked') phone = 'gave';
        for (const message of fresh.toReversed()) {
          seen.add(String(message.id));
          if (secondsOf(message) > beforeSeconds) continue;
          try {
            const plain = window.roshetaReadMessage?.(message) as object | null | undefined;
            const changes = {
              edited: Boolean(message.latestEditMsgKey),
              editedAt: message.latestEditSenderTimestampMs,
              reactions: message.hasReaction ? null : [],
              isStarred: message.star === true,
            };
            if (plain) rows.unshift(JSON.parse(JSON.stringify({ ...plain, changes })));
          } catch {
            // One that cannot be told loses no other one.
          }
        }
        key = String(oldest.id);
        reached = { key, t: secondsOf(oldest) };
      }
      // What the phone has just given may not be all: it is asked again from there.
      const mayHaveMore = phone === 'gave' || phone === 'silent' || phoneHas() === 'more';
      const isAtBeginning = isDrained && (phoneHas() === 'none' || !mayHaveMore);
      const isPhoneSilent = isDrained && !isAtBeginning && phone !== 'gave';
      return JSON.stringify({ rows, reached, isAtBeginning, isPhoneSilent });
    },
    { ...input, pageSize: PAGE_SIZE, mostLooks: MOST_LOOKS },
  );
  return JSON.parse(json) as OlderRows;
}
