import type { Page } from 'puppeteer-core';
import type { PageWid } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/** The two names of an account, and what it calls itself and the phone calls it, where WhatsApp has loaded that. */
export interface PageIdentity {
  phoneJid: string | null;
  lid: string | null;
  username?: string | undefined;
  phoneBookName?: string | undefined;
}

/** Both names of the pharmacy's own account, as far as WhatsApp tells. */
export async function readOwnAccount(page: Page): Promise<PageIdentity> {
  return page.evaluate(() => {
    const nameOf = (read: () => PageWid | undefined): string | null => {
      try {
        const wid = read();
        return wid === undefined ? null : String(wid);
      } catch {
        return null;
      }
    };
    const { conn } = window.WPP as PageWpp;
    return { phoneJid: nameOf(() => conn.getMyUserWid()), lid: nameOf(() => conn.getMyUserLid?.()) };
  });
}

/**
 * Both names of one person as far as WhatsApp knows them locally: it is never asked over the network.
 * @returns null for the pharmacy itself.
 */
export async function readIdentity(page: Page, chatAddress: string): Promise<PageIdentity | null> {
  return page.evaluate(async (address) => {
    const wpp = window.WPP as PageWpp;
    const isOwn = (read: () => PageWid | undefined): boolean => {
      try {
        return String(read()) === address;
      } catch {
        return false;
      }
    };
    if (isOwn(() => wpp.conn.getMyUserWid()) || isOwn(() => wpp.conn.getMyUserLid?.())) return null;
    const calledBy = (...names: (string | null)[]): { username?: string; phoneBookName?: string } => {
      const called: { username?: string; phoneBookName?: string } = {};
      try {
        for (const id of names.filter((each) => each !== null)) {
          const { username, name } = wpp.whatsapp.ContactStore?.get(id) ?? {};
          if (typeof username === 'string' && username !== '') called.username ??= username;
          if (typeof name === 'string' && name !== '') called.phoneBookName ??= name;
        }
      } catch {
        // A page that is made otherwise: then nothing is told.
      }
      return called;
    };
    if (address.endsWith('@lid')) {
      const entry = await wpp.contact.getPnLidEntry(address);
      const phoneJid = entry.phoneNumber?._serialized ?? null;
      return { lid: address, phoneJid, ...calledBy(address, phoneJid) };
    }
    // getPnLidEntry would query the server for a phone it has no privacy id of.
    const lid = wpp.whatsapp.lidPnCache?.getCurrentLid(wpp.whatsapp.WidFactory.createWid(address));
    const ofPhone = lid ? String(lid) : null;
    return { phoneJid: address, lid: ofPhone, ...calledBy(address, ofPhone) };
  }, chatAddress);
}
