import type { Page } from 'puppeteer-core';
import type { TransportMessage } from '../../transport.ts';
import { readIdentity } from '../page/page-agent.ts';
import { within } from '../../../lib/within.ts';

const IDENTITY_LIMIT_MS = 3_000;

/** Both names of a chat's other side; the address alone when WhatsApp does not answer. */
export async function identityOf(
  page: Page,
  chatAddress: string,
): Promise<Pick<TransportMessage, 'phoneJid' | 'lid'>> {
  const reading = within(IDENTITY_LIMIT_MS, readIdentity(page, chatAddress));
  return reading.catch(() => identityIn(chatAddress));
}

/** The name that an address itself is. */
export const identityIn = (chatAddress: string): Pick<TransportMessage, 'phoneJid' | 'lid'> =>
  chatAddress.endsWith('@lid') ? { phoneJid: null, lid: chatAddress } : { phoneJid: chatAddress, lid: null };
