import type { Page } from 'puppeteer-core';
import type { PageWpp } from './page-types.ts';

/** What the page says about the connection at one moment; null while wa-js is not ready. */
export interface ConnectionSnapshot {
  authenticated: boolean;
  mainReady: boolean;
  /** QR, MAIN, SYNCING, OFFLINE, CONFLICT, PROXYBLOCK, TOS_BLOCK, DEPRECATED_VERSION… */
  mode: string;
  /** NORMAL, OFFLINE, TIMEOUT, OPENING, PAIRING, SYNCING, RESUMING, CONNECTING… */
  info: string;
  /** CONNECTED, TIMEOUT, UNPAIRED, CONFLICT… */
  socket: string;
}

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

export function readSnapshot(page: Page): Promise<ConnectionSnapshot | null> {
  return page.evaluate(() => {
    const wpp = window.WPP;
    if (!wpp?.isReady) return null;
    const { mode, info } = wpp.conn.getStreamData();
    return {
      authenticated: wpp.conn.isAuthenticated(),
      mainReady: wpp.conn.isMainReady(),
      mode,
      info,
      socket: wpp.whatsapp.Socket.state,
    };
  });
}

/**
 * One round trip to WhatsApp's server: whether our own number exists. It is the cheapest question that no cache
 * of wa-js answers. Rejects when the page says so; never ends by itself when the server is silent.
 */
export async function askServer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const wpp = window.WPP as PageWpp;
    await wpp.whatsapp.functions.queryWidExists(wpp.conn.getMyUserWid());
  });
}

export async function requestPairingCode(page: Page, phone: string): Promise<string> {
  return page.evaluate(
    (number) => (window.WPP as PageWpp).conn.startLinkDeviceCodeForPhoneNumber(number),
    phone,
  );
}

export async function logOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.WPP?.conn.logout();
  });
}
