import { expect, test, vi } from 'vitest';
import type { Page } from 'puppeteer-core';
import { readHistory } from '#main/transport/wppconnect/page/agents/history-agent.ts';

/** Runs what is meant for WhatsApp's page here. */
const page = {
  evaluate: (run: (input: unknown) => unknown, input: unknown) => run(input),
} as unknown as Page;

test('an edit that comes while a chat is read is not told with the words of before it', async () => {
  const message: Record<string, unknown> = {
    id: 'true_201012345678@c.us_3EB0AA',
    type: 'document',
    t: 1_790_000_000,
    caption: 'قرص مرتين',
    latestEditMsgKey: 'first',
    latestEditSenderTimestampMs: 1_790_000_100_000,
    hasReaction: true,
  };
  /** While the page is asked who has reacted to it, our own edit is done. */
  const edit = async () => {
    Object.assign(message, {
      caption: 'قرص ثلاث مرات',
      latestEditMsgKey: 'second',
      latestEditSenderTimestampMs: 1_790_000_200_000,
    });
    return { reactions: [] };
  };
  vi.stubGlobal('window', {
    roshetaReadMessage: ({ id, caption }: typeof message) => ({ id, caption }),
    WPP: {
      chat: {
        get: () => ({ lastReceivedKey: message['id'], unreadCount: 0 }),
        getMessageById: async () => message,
        getMessages: async () => [],
        getReactions: edit,
      },
    },
  });
  const { rows } = await readHistory(page, {
    chatAddress: '201012345678@c.us',
    sinceSeconds: 1_700_000_000,
    unread: 0,
    uncounted: [],
  });
  vi.unstubAllGlobals();
  expect(rows).toMatchObject([
    { caption: 'قرص مرتين', changes: { edited: true, editedAt: 1_790_000_100_000 } },
  ]);
});
