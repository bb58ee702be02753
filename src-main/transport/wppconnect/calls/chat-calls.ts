import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { isCountedByWhatsApp, kindsWith } from '#shared/domain/messages/message-kinds.ts';
import type { Logger } from '../../../log/logger.ts';
import type {
  OlderHistory,
  OlderRequest,
  Transport,
  TransportChat,
  TransportMessage,
} from '../../transport.ts';
import { identityOf } from '../inbound/identity.ts';
import { inThreadOrder } from '../inbound/in-thread-order.ts';
import { isPersonalChat, parseMessageKey } from '../inbound/message-key.ts';
import { toTransportMessage } from '../inbound/message/to-transport-message.ts';
import { toChatMarks } from '../inbound/to-chat-marks.ts';
import { idsOfKeys } from '../inbound/read-elsewhere.ts';
import { epochMs, looseTime } from '../../whatsapp-seconds.ts';
import { readCalls } from '../page/agents/call-agent.ts';
import { readOlder } from '../page/agents/older-agent.ts';
import { listChats, readHistory } from '../page/agents/history-agent.ts';
import { markChatRead } from '../page/agents/unread-agent.ts';
import { inPieces } from '../../../lib/in-pieces.ts';
import { within } from '../../../lib/within.ts';

/** Notices and calls are no messages to WhatsApp when it counts the unread ones. */
const UNCOUNTED = kindsWith((kind) => !isCountedByWhatsApp(kind));

/** What they hold is looked at part by part, which takes a fraction of a millisecond each. */
const MESSAGES_AT_ONCE = 8;
const LIST_LIMIT_MS = 30_000;
const HISTORY_LIMIT_MS = 60_000;
const MARK_READ_LIMIT_MS = 10_000;

/** Only the address must be right; a count below 0 is a chat that somebody marked unread by hand, for one message. */
const pageChat = z.object({
  chatAddress: z.string().refine(isPersonalChat),
  newest: looseTime,
  unreadCount: z.number().int().optional().catch(undefined),
  newestKeys: z.array(z.string()).catch([]),
  marks: z.unknown().optional(),
});

/** See Transport.listChats. */
export async function listChatsOf(page: Page, log: Logger): Promise<TransportChat[]> {
  const { chats, unreadable } = await within(LIST_LIMIT_MS, listChats(page));
  if (unreadable > 0) log.warn(`${unreadable} chats of WhatsApp's list could not be looked at`);
  // Thousands on the first link, while staff already look at the first of them.
  return inPieces(chats, (raw): TransportChat[] => {
    const parsed = pageChat.safeParse(raw);
    if (!parsed.success) return [];
    const { chatAddress, newest, unreadCount, newestKeys } = parsed.data;
    const marks = toChatMarks(parsed.data.marks, Date.now());
    const listed = { chatAddress, newestAt: epochMs(newest) ?? 0, ...(marks === undefined ? {} : { marks }) };
    const counted = { ...listed, newestIds: idsOfKeys(newestKeys) };
    if (unreadCount !== undefined && unreadCount >= 0) return [{ ...counted, unreadCount }];
    return [{ ...counted, unreadCount: unreadCount === undefined ? 0 : 1, isUnreadUnsure: true }];
  });
}

/** See Transport.readHistory. */
export async function readHistoryOf(
  page: Page,
  { chatAddress, since, unread = 0, onUnreadable }: Parameters<Transport['readHistory']>[0],
): Promise<TransportMessage[]> {
  const sinceSeconds = Math.floor(since / 1000);
  const reading = readHistory(page, { chatAddress, sinceSeconds, unread, uncounted: UNCOUNTED });
  const [{ rows, unreadable }, identity] = await Promise.all([
    within(HISTORY_LIMIT_MS, reading),
    identityOf(page, chatAddress),
  ]);
  for (const { key, error } of unreadable) onUnreadable?.(parseMessageKey(key)?.id ?? 'without a key', error);
  if (identity === null) return [];
  const addresses = [chatAddress, identity.phoneJid, identity.lid].filter((address) => address !== null);
  const calls = await within(HISTORY_LIMIT_MS, readCalls(page, { addresses, sinceSeconds }));
  const nowMs = Date.now();
  const messageOf = (raw: unknown): TransportMessage[] => {
    const message = toTransportMessage(raw, nowMs, { withBookkeeping: true });
    return message ? [{ ...message, ...identity }] : [];
  };
  return inThreadOrder(await inPieces([...rows, ...calls], messageOf, MESSAGES_AT_ONCE), nowMs);
}

/** See Transport.readOlder. */
export async function readOlderOf(
  page: Page,
  { chatAddress, before, anchor, count }: OlderRequest,
): Promise<OlderHistory> {
  const asked = readOlder(page, {
    chatAddress,
    beforeSeconds: Math.ceil(before / 1000),
    anchorKey: anchor && `${anchor.fromMe}_${chatAddress}_${anchor.waMessageId}`,
    count,
  });
  const { rows, reached, ...end } = await within(HISTORY_LIMIT_MS, asked);
  const key = reached === null ? undefined : parseMessageKey(reached.key);
  const found = {
    ...end,
    reached: key && reached ? { waMessageId: key.id, fromMe: key.fromMe, at: reached.t * 1000 } : null,
  };
  const identity = await identityOf(page, chatAddress);
  if (identity === null) return { ...found, messages: [] };
  const nowMs = Date.now();
  const messages = rows.flatMap((raw): TransportMessage[] => {
    const message = toTransportMessage(raw, nowMs, { withBookkeeping: true });
    return message ? [{ ...message, ...identity }] : [];
  });
  return { ...found, messages: inThreadOrder(messages, nowMs) };
}

/** See Transport.markRead. */
export async function markReadIn(page: Page, chatAddress: string, log: Logger): Promise<void> {
  try {
    await within(MARK_READ_LIMIT_MS, markChatRead(page, chatAddress));
  } catch (error) {
    log.warn('could not mark a chat read', error);
  }
}
