import type { Page } from 'puppeteer-core';
import type { PageMessage } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

/** Messages asked for at once. */
const PAGE_SIZE = 50;

/** Of each chat, to say how far its unread count reaches. */
const NEWEST = 30;

/** In 2009: before it there was no WhatsApp, and a time of before is none. */
const FIRST_SECOND = 1_230_768_000;

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.
// None of them marks anything as read: getUnreadMessages, markIsRead and sendSeen are not for reading history.

/** The list as it is, unchecked; `unreadable` counts what could not even be looked at. */
export async function listChats(page: Page): Promise<{ chats: unknown[]; unreadable: number }> {
  return page.evaluate(async (newest) => {
    const chats: unknown[] = [];
    let unreadable = 0;
    for (const chat of await (window.WPP as PageWpp).chat.list({ onlyUsers: true })) {
      try {
        const { id, t, unreadCount, lastReceivedKey } = chat;
        const newestKeys = lastReceivedKey ? [String(lastReceivedKey)] : [];
        try {
          newestKeys.push(
            ...chat.msgs
              .getModelsArray()
              .slice(-newest)
              .map(({ id: key }) => String(key)),
          );
        } catch {
          // Then it is not known what was read elsewhere; the chat is read all the same.
        }
        const marks = window.roshetaMarksOf?.(chat);
        chats.push({ chatAddress: String(id), newest: t, unreadCount, newestKeys, marks });
      } catch {
        unreadable += 1;
      }
    }
    return { chats, unreadable };
  }, NEWEST);
}

/** What a chat holds, as the page tells it; a row that cannot be told is named, and loses no other one. */
export interface PageHistory {
  /** In WhatsApp's own order, oldest first, with what was done to them since; unchecked. */
  rows: unknown[];
  /** Their keys, with why. */
  unreadable: { key: string; error: string }[];
}

/**
 * A chat's messages from `sinceSeconds` on, and however old they are the last `unread` that came in; WhatsApp does not
 * count the types `uncounted` among those.
 * Rejects when the chat has messages and there is no way to them.
 */
export async function readHistory(
  page: Page,
  input: { chatAddress: string; sinceSeconds: number; unread: number; uncounted: readonly string[] },
): Promise<PageHistory> {
  const json = await page.evaluate(
    async ({ chatAddress, sinceSeconds, unread, uncounted, pageSize, firstSecond }) => {
      const wpp = window.WPP as PageWpp;
      const chat = wpp.chat.get(chatAddress);
      const newestKey = chat?.lastReceivedKey ?? chat?.msgs.last()?.id;
      if (!newestKey) {
        if (!chat || chat.unreadCount > 0) throw new Error('the chat names no message to read from');
        return JSON.stringify({ rows: [], unreadable: [] });
      }
      const anchor = String(newestKey);
      const unreadable: { key: string; error: string }[] = [];
      const plainOf = (message: PageMessage): object | null => {
        try {
          return (window.roshetaReadMessage?.(message) ?? null) as object | null;
        } catch (error) {
          unreadable.push({ key: String(message.id), error: String(error) });
          return null;
        }
      };
      // The words in the same moment as the time of their edit: else one that comes meanwhile is told with the words before it.
      const rowOf = (message: PageMessage) => {
        const { latestEditMsgKey: edit, latestEditSenderTimestampMs: editedAt } = message;
        return { message, plain: plainOf(message), edit, editedAt, isUnread: false };
      };
      // Some times are in ms; one that is missing or from before WhatsApp is not old, it is unknown.
      const secondsOf = ({ t }: PageMessage): number => (t > 100_000_000_000 ? t / 1000 : t);
      const isDated = (message: PageMessage): boolean => secondsOf(message) >= firstSecond;
      const isOld = (message: PageMessage): boolean => isDated(message) && secondsOf(message) < sinceSeconds;

      const seen = new Set<string>();
      let thread: ReturnType<typeof rowOf>[] = [];
      let unreadLeft = unread;
      // Without an id wa-js would begin at the key as well, and leave that message out when it is not in memory.
      let batch = [await wpp.chat.getMessageById(anchor)];
      for (;;) {
        const fresh = batch.filter(({ id }) => !seen.has(String(id)));
        const [first] = fresh;
        if (!first) break;
        const rows = fresh.map(rowOf);
        for (const row of rows.toReversed()) {
          seen.add(String(row.message.id));
          row.isUnread = unreadLeft > 0;
          // What no chat shows is counted as unread by none: the better file of a photo.
          const { type, viewMode } = row.message;
          const isCounted = row.plain && viewMode !== 'HIDDEN' && !uncounted.includes(type);
          if (isCounted && String(row.message.id).startsWith('false_')) unreadLeft -= 1;
        }
        thread = [...rows, ...thread];
        // One wrong time must not end it: the older half of what came is old, as far as it is dated.
        const older = fresh.slice(0, Math.ceil(fresh.length / 2));
        if (unreadLeft <= 0 && older.some(isOld) && older.every((each) => isOld(each) || !isDated(each)))
          break;
        const oldest = fresh
          .filter(isDated)
          .reduce((one, other) => (secondsOf(other) < secondsOf(one) ? other : one), first);
        batch = await wpp.chat.getMessages(chatAddress, {
          count: pageSize,
          direction: 'before',
          id: String(oldest.id),
        });
      }
      // The key names the last message received; answers written on the phone may have come after it.
      const after = await wpp.chat.getMessages(chatAddress, { count: -1, direction: 'after', id: anchor });
      thread.push(...after.filter(({ id }) => !seen.has(String(id))).map(rowOf));

      const rows: string[] = [];
      for (const { message, plain, edit, editedAt, isUnread } of thread) {
        if (!plain || (isOld(message) && !isUnread)) continue;
        let reactions: { reactionKey: string; emoji: string; at: number }[] | null = [];
        if (message.hasReaction) {
          try {
            const all = await wpp.chat.getReactions(String(message.id));
            const senders = all.reactions.flatMap((reaction) => reaction.senders);
            reactions = senders.map(({ id, reactionText: emoji, timestamp: at }) => {
              return { reactionKey: String(id), emoji, at };
            });
          } catch {
            reactions = null;
          }
        }
        const changes = { edited: Boolean(edit), editedAt, reactions, isStarred: message.star === true };
        try {
          // Models have cycles for the debugger's own serialisation; their toJSON does not.
          rows.push(JSON.stringify({ ...plain, changes }));
        } catch (error) {
          unreadable.push({ key: String(message.id), error: String(error) });
        }
      }
      return `{"rows":[${rows.join(',')}],"unreadable":${JSON.stringify(unreadable)}}`;
    },
    { ...input, pageSize: PAGE_SIZE, firstSecond: FIRST_SECOND },
  );
  return JSON.parse(json) as PageHistory;
}
