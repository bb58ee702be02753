import type { Whatsapp } from '@wppconnect-team/wppconnect';
import { app, type BrowserWindow } from 'electron';
import { connect, type Page } from 'puppeteer-core';
import type { Logger } from '../../../log/logger.ts';
import type { WaJsSource } from '../../wa-js-source.ts';
import { injectChosenWaJs } from './inject-wa-js.ts';
import { createLibraryLogger } from './library-logger.ts';
import { loadWppConnect } from './load-wppconnect.ts';
import type { LinkedPage, WhatsAppPageEvents } from './linked-page.ts';
import {
  askServer,
  logOut,
  readSnapshot,
  requestPairingCode,
  subscribe,
  type ConnectionSnapshot,
} from './page-agent.ts';
import { WebContentsTransport } from '../cdp/webcontents-transport.ts';
import type { MediaExchange } from '../media/media-exchange.ts';
import { openWhatsAppWindow } from './whatsapp-window.ts';
import { within } from '../../../lib/within.ts';

/** How long WhatsApp Web and wa-js may take from the page's load to being usable. */
const BOOT_LIMIT_MS = 60_000;
const POLL_INTERVAL_MS = 50;

/**
 * The library waits with puppeteer's default, which polls on animation frames. A hidden window can be left without
 * them after a failed load, and then its injection hangs although WhatsApp is ready.
 */
function pollByTime(page: Page): void {
  const waitForFunction = page.waitForFunction.bind(page);
  page.waitForFunction = (script, options, ...parameters) =>
    waitForFunction(script, { polling: POLL_INTERVAL_MS, ...options }, ...parameters);
}

/** See LinkedPage and OpenPage: a hidden window with WPPConnect in it. */
export class WhatsAppPage implements LinkedPage {
  readonly page: Page;
  readonly #window: BrowserWindow;
  readonly #client: Whatsapp;

  private constructor(window: BrowserWindow, page: Page, client: Whatsapp) {
    this.#window = window;
    this.page = page;
    this.#client = client;
  }

  static async open(
    events: WhatsAppPageEvents,
    { exchange, waJs, log }: { exchange: MediaExchange; waJs: WaJsSource; log: Logger },
  ): Promise<WhatsAppPage> {
    const window = await openWhatsAppWindow((request) => exchange.handle(request));
    const alive = (): boolean => !window.isDestroyed();
    try {
      const transport = await WebContentsTransport.attach(
        window.webContents,
        () => alive() && window.destroy(),
      );
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
      pollByTime(page);
      const waJsVersion = injectChosenWaJs(page, waJs);
      window.webContents.on(
        'render-process-gone',
        (_event, details) => alive() && events.onCrashed(details.reason),
      );
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
      // After the first load: what is exposed on about:blank is lost when the page moves to another process.
      await page.exposeFunction('roshetaConnectionChanged', (event: string) =>
        events.onConnectionChanged(event),
      );
      await page.exposeFunction('roshetaMessage', (message: unknown) => events.onMessage(message));
      await page.exposeFunction('roshetaChange', (change: unknown) => events.onChange(change));
      await page.exposeFunction('roshetaAck', (ack: unknown) => events.onAck(ack));
      const whatsApp = new WhatsAppPage(window, page, client);
      whatsApp.#watchLoads(events, waJsVersion, alive);
      return whatsApp;
    } catch (error) {
      if (alive()) window.destroy();
      throw error;
    }
  }

  /** Every load of the page (the first, after a crash, after a logout) injects wa-js anew. */
  #watchLoads(events: WhatsAppPageEvents, waJsVersion: () => string | undefined, alive: () => boolean): void {
    const boot = async (): Promise<void> => {
      try {
        await within(BOOT_LIMIT_MS, this.#client.waitForPageLoad());
        await subscribe(this.page);
        events.onBooted(waJsVersion());
      } catch (error) {
        if (alive()) events.onBootFailed(error, waJsVersion());
      }
    };
    this.page.on('load', () => void boot());
    this.#window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      const ABORTED = -3;
      if (isMainFrame && code !== ABORTED) events.onLoadFailed(description);
    });
    void boot();
  }

  readSnapshot(): Promise<ConnectionSnapshot | null> {
    return readSnapshot(this.page);
  }

  askServer(): Promise<void> {
    return askServer(this.page);
  }

  requestPairingCode(phone: string): Promise<string> {
    return requestPairingCode(this.page, phone);
  }

  logOut(): Promise<void> {
    return logOut(this.page);
  }

  async refreshQr(): Promise<string | undefined> {
    return (await this.#client.getQrCode())?.urlCode;
  }

  memoryBytes(): number | undefined {
    if (this.#window.isDestroyed()) return undefined;
    const pid = this.#window.webContents.getOSProcessId();
    const process = app.getAppMetrics().find((metric) => metric.pid === pid);
    return process && process.memory.workingSetSize * 1024;
  }

  endProcess(): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.forcefullyCrashRenderer();
  }

  reload(): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.reload();
  }

  async clearSession(): Promise<void> {
    await this.#window.webContents.session.clearStorageData();
  }

  async saveSession(): Promise<void> {
    if (this.#window.isDestroyed()) return;
    const { session } = this.#window.webContents;
    session.flushStorageData();
    await session.cookies.flushStore();
  }

  close(): void {
    if (this.#window.isDestroyed()) return;
    this.#window.webContents.session.flushStorageData();
    this.#window.destroy();
  }
}
