import type { Page } from 'puppeteer-core';
import type { Logger } from '../../../log/logger.ts';
import type { TransportChat, TransportMessage } from '../../transport.ts';
import { identityOf } from '../inbound/identity.ts';
import { isPersonalChat, toTransportMessage } from '../inbound/to-transport-message.ts';
import { listChats, readHistory } from '../page/history-agent.ts';
import { markChatRead } from '../page/page-agent.ts';
import { within } from '../../../lib/within.ts';

const LIST_LIMIT_MS = 30_000;
const HISTORY_LIMIT_MS = 60_000;
const MARK_READ_LIMIT_MS = 10_000;

/** See Transport.listChats. */
export async function listChatsOf(page: Page): Promise<TransportChat[]> {
  const chats = await within(LIST_LIMIT_MS, listChats(page));
  return chats
    .filter(({ chatAddress }) => isPersonalChat(chatAddress))
    .map(({ chatAddress, newestSeconds, unreadCount }) => ({
      chatAddress,
      newestAt: newestSeconds * 1000,
      unreadCount,
    }));
}

/** See Transport.readHistory. */
export async function readHistoryOf(
  page: Page,
  { chatAddress, since }: { chatAddress: string; since: number },
): Promise<TransportMessage[]> {
  const sinceSeconds = Math.floor(since / 1000);
  const raws = await within(HISTORY_LIMIT_MS, readHistory(page, { chatAddress, sinceSeconds }));
  const identity = await identityOf(page, chatAddress);
  const messages: TransportMessage[] = [];
  for (const raw of raws) {
    const message = toTransportMessage(raw, Date.now());
    if (message) messages.push({ ...message, ...identity });
  }
  return messages.sort((one, other) => one.sentAt - other.sentAt);
}

/** See Transport.markRead. */
export async function markReadIn(page: Page, chatAddress: string, log: Logger): Promise<void> {
  try {
    await within(MARK_READ_LIMIT_MS, markChatRead(page, chatAddress));
  } catch (error) {
    log.warn('could not mark a chat read', error);
  }
}
