import type { Page } from 'puppeteer-core';
import { within } from '../../../lib/within.ts';
import { readIdentity, readOwnAccount, type PageIdentity } from '../page/agents/identity-agent.ts';
import { isPersonalChat } from './message-key.ts';

const IDENTITY_LIMIT_MS = 3_000;

/** The name that an address itself is. */
export const identityIn = (chatAddress: string): PageIdentity =>
  chatAddress.endsWith('@lid') ? { phoneJid: null, lid: chatAddress } : { phoneJid: chatAddress, lid: null };

/**
 * Both names of a chat's other side; the address alone when WhatsApp does not answer.
 * @returns null for the chat of the pharmacy with itself.
 */
export async function identityOf(page: Page, chatAddress: string): Promise<PageIdentity | null> {
  const reading = within(IDENTITY_LIMIT_MS, readIdentity(page, chatAddress));
  return reading.catch(() => identityIn(chatAddress));
}

/** See Transport.ownAccount. */
export async function ownAccountOf(page: Page): Promise<PageIdentity | null> {
  const told = await within(IDENTITY_LIMIT_MS, readOwnAccount(page));
  const named = (name: string | null): string | null => (name !== null && isPersonalChat(name) ? name : null);
  const own = { phoneJid: named(told.phoneJid), lid: named(told.lid) };
  return own.phoneJid === null && own.lid === null ? null : own;
}
