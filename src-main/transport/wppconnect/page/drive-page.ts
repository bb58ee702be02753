import type { Whatsapp } from '@wppconnect-team/wppconnect';
import type { WebContents } from 'electron';
import { connect, type Browser, type Page } from 'puppeteer-core';
import type { Logger } from '../../../log/logger.ts';
import { WebContentsTransport } from '../cdp/webcontents-transport.ts';
import { createLibraryLogger } from './library-logger.ts';
import { beginDocumentsQuietly } from './library-documents.ts';
import { holdLibraryWatches } from './library-watches.ts';
import type { WhatsAppPageEvents } from './linked-page.ts';
import { loadWppConnect } from './load-wppconnect.ts';

/** Puppeteer's view of a window that shows about:blank. */
export async function attachPuppeteer(
  contents: WebContents,
  close: () => void,
): Promise<{ browser: Browser; page: Page }> {
  const transport = await WebContentsTransport.attach(contents, close);
  // With the network domain on, the library would force an old browser version into the user agent.
  const browser = await connect({
    transport,
    defaultViewport: null,
    networkEnabled: false,
    issuesEnabled: false,
    // A large file takes longer than puppeteer's three minutes; every call has a limit of its own.
    protocolTimeout: 0,
  });
  const [page] = await browser.pages();
  if (!page) throw new Error('puppeteer found no page in the WhatsApp window');
  return { browser, page };
}

/** The library in a page, which it loads. */
export async function createClient(options: {
  browser: Browser;
  page: Page;
  events: Pick<WhatsAppPageEvents, 'onQr' | 'onPairingCode'>;
  log: Logger;
}): Promise<Whatsapp> {
  const { browser, page, events, log } = options;
  const endWatches = holdLibraryWatches(page);
  const leaveDocuments = beginDocumentsQuietly(page);
  const client = await loadWppConnect().create({
    session: 'rosheta',
    browser,
    page,
    waitForLogin: false,
    autoClose: 0,
    deviceSyncTimeout: 0,
    whatsappVersion: null as never,
    disableWelcome: true,
    updatesLog: false,
    logQR: false,
    tokenStore: 'memory',
    deviceName: 'Rosheta',
    poweredBy: 'Rosheta',
    disableGoogleAnalytics: true,
    logger: createLibraryLogger(log) as never,
    catchQR: (_image, _ascii, _attempt, code) => code && events.onQr(code),
    catchLinkCode: (code) => events.onPairingCode(code),
  });
  endWatches();
  leaveDocuments();
  return client;
}

/**
 * After the first load: what is exposed on about:blank is lost when the page moves to another process. All at once, because each
 * takes several ways there and back.
 */
export async function exposeEvents(page: Page, events: WhatsAppPageEvents): Promise<void> {
  await Promise.all([
    page.exposeFunction('roshetaConnectionChanged', (event: string) => events.onConnectionChanged(event)),
    page.exposeFunction('roshetaMessage', (message: unknown) => events.onMessage(message)),
    page.exposeFunction('roshetaChange', (change: unknown) => events.onChange(change)),
    page.exposeFunction('roshetaAck', (ack: unknown) => events.onAck(ack)),
    page.exposeFunction('roshetaUnread', (chatAddress: unknown) => events.onUnread(chatAddress)),
    page.exposeFunction('roshetaPresence', (told: unknown) => events.onPresence(told)),
    page.exposeFunction('roshetaPicture', (chatAddress: unknown) => events.onPicture(chatAddress)),
    page.exposeFunction('roshetaMarks', (chatAddress: unknown) => events.onMarks(chatAddress)),
  ]);
}
