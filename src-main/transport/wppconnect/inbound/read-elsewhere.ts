import type { Page } from 'puppeteer-core';
import { within } from '../../../lib/within.ts';
import type { TransportRead } from '../../transport.ts';
import { readUnread, type PageUnread } from '../page/agents/unread-agent.ts';
import { identityOf } from './identity.ts';
import { parseMessageKey } from './message-key.ts';

const READ_LIMIT_MS = 3_000;

export const idsOfKeys = (keys: readonly string[]): string[] => [
  ...new Set(keys.flatMap((key) => parseMessageKey(key)?.id ?? [])),
];

/**
 * What nobody has opened of a person's messages, under whichever of the two names WhatsApp has a chat: it can have one
 * under each.
 * @returns null for the chat of the pharmacy with itself.
 */
export async function readElsewhere(page: Page, chatAddress: string): Promise<TransportRead | null> {
  const identity = await identityOf(page, chatAddress);
  if (identity === null) return null;
  const addresses = new Set([chatAddress, identity.phoneJid, identity.lid]);
  const named = [...addresses].filter((address) => address !== null);
  const chats = await within(READ_LIMIT_MS, readUnread(page, named));
  return {
    chatAddress,
    ...identity,
    unreadCount: sumOf(chats),
    newestIds: idsOfKeys(chats.flatMap(({ newestKeys }) => newestKeys)),
  };
}

/** null: one was marked unread by hand, or has a count that is none. */
function sumOf(chats: readonly PageUnread[]): number | null {
  const counts = chats.map(({ unreadCount }) => unreadCount);
  const told = counts.filter((count) => typeof count === 'number' && Number.isInteger(count) && count >= 0);
  return told.length === counts.length ? told.reduce<number>((sum, count) => sum + Number(count), 0) : null;
}
