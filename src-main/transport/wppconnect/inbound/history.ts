import type { Page } from 'puppeteer-core';
import type { TransportChat, TransportMessage } from '../../transport.ts';
import { listChats, readHistory } from '../page/history-agent.ts';
import { readIdentity } from '../page/page-agent.ts';
import { isPersonalChat, toTransportMessage } from './to-transport-message.ts';
import { within } from '../within.ts';

const IDENTITY_LIMIT_MS = 3_000;
const LIST_LIMIT_MS = 30_000;
const HISTORY_LIMIT_MS = 60_000;

/** Both names of a chat's other side; the address alone when WhatsApp does not answer. */
export async function identityOf(
  page: Page,
  chatAddress: string,
): Promise<Pick<TransportMessage, 'phoneJid' | 'lid'>> {
  const known = chatAddress.endsWith('@lid')
    ? { phoneJid: null, lid: chatAddress }
    : { phoneJid: chatAddress, lid: null };
  return within(IDENTITY_LIMIT_MS, readIdentity(page, chatAddress)).catch(() => known);
}

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
