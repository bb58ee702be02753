import type { Page } from 'puppeteer-core';
import type { PageWpp } from './page-types.ts';

/** Messages asked for at once. */
const PAGE_SIZE = 50;

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.
// None of them marks anything as read: getUnreadMessages, markIsRead and sendSeen are not for reading history.

export async function listChats(
  page: Page,
): Promise<{ chatAddress: string; newestSeconds: number; unreadCount: number }[]> {
  return page.evaluate(async () => {
    const chats = await (window.WPP as PageWpp).chat.list({ onlyUsers: true });
    return chats.map(({ id, t, unreadCount }) => ({
      chatAddress: String(id),
      newestSeconds: t ?? 0,
      unreadCount: Math.max(unreadCount, 0),
    }));
  });
}

/**
 * A chat's messages from `sinceSeconds` on, in no particular order, with what was done to them since.
 * Rejects when the chat has messages and there is no way to them.
 */
export async function readHistory(
  page: Page,
  input: { chatAddress: string; sinceSeconds: number },
): Promise<unknown[]> {
  const json = await page.evaluate(
    async ({ chatAddress, sinceSeconds, pageSize }) => {
      const wpp = window.WPP as PageWpp;
      const chat = wpp.chat.get(chatAddress);
      const newestKey = chat?.lastReceivedKey ?? chat?.msgs.last()?.id;
      if (!newestKey) {
        if (!chat || chat.unreadCount > 0) throw new Error('the chat names no message to read from');
        return '[]';
      }
      const anchor = String(newestKey);
      const found = new Map<string, Awaited<ReturnType<typeof wpp.chat.getMessages>>[number]>();

      // Without an id wa-js would begin at the key as well, and leave that message out when it is not in memory.
      const last = await wpp.chat.getMessageById(anchor);
      let batch = [last];
      for (;;) {
        const fresh = batch.filter((message) => !found.has(String(message.id)));
        for (const message of fresh) found.set(String(message.id), message);
        const [first] = fresh;
        if (!first) break;
        const oldest = fresh.reduce((one, other) => (other.t < one.t ? other : one), first);
        if (oldest.t < sinceSeconds) break;
        batch = await wpp.chat.getMessages(chatAddress, {
          count: pageSize,
          direction: 'before',
          id: String(oldest.id),
        });
      }
      // The key names the last message received; answers written on the phone may have come after it.
      const after = await wpp.chat.getMessages(chatAddress, { count: -1, direction: 'after', id: anchor });
      for (const message of after) found.set(String(message.id), message);

      const read: unknown[] = [];
      for (const [key, message] of found) {
        const plain = message.t >= sinceSeconds ? window.roshetaReadMessage?.(message) : null;
        if (!plain) continue;
        const reactions: { reactionKey: string; emoji: string; at: number }[] = [];
        if (message.hasReaction) {
          const all = await wpp.chat.getReactions(key);
          for (const { id, reactionText, timestamp } of all.reactions.flatMap(({ senders }) => senders)) {
            reactions.push({ reactionKey: String(id), emoji: reactionText, at: timestamp });
          }
        }
        const edited = Boolean(message.latestEditMsgKey);
        const changes = { edited, editedAt: message.latestEditSenderTimestampMs, reactions };
        read.push({ ...plain, changes });
      }
      // Models have cycles for the debugger's own serialisation; their toJSON does not.
      return JSON.stringify(read);
    },
    { ...input, pageSize: PAGE_SIZE },
  );
  return JSON.parse(json) as unknown[];
}
