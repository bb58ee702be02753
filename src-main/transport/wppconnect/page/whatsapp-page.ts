import type { Whatsapp } from '@wppconnect-team/wppconnect';
import { app, type BrowserWindow } from 'electron';
import type { Page } from 'puppeteer-core';
import type { Logger } from '../../../log/logger.ts';
import type { WaJsSource } from '../../wa-js-source.ts';
import { whileItMoves } from './boot-limit.ts';
import { attachPuppeteer, createClient, exposeEvents } from './drive-page.ts';
import { injectChosenWaJs } from './inject-wa-js.ts';
import type { LinkedPage, WhatsAppPageEvents } from './linked-page.ts';
import { loadWppConnect } from './load-wppconnect.ts';
import {
  askServer,
  logOut,
  readSnapshot,
  requestPairingCode,
  type ConnectionSnapshot,
} from './agents/connection-agent.ts';
import { subscribe } from './agents/subscribe-agent.ts';
import { PageLoad } from './page-load.ts';
import { PageTraffic } from './page-traffic.ts';
import { storageWorks } from './agents/storage-agent.ts';
import type { MediaExchange } from '../media/media-exchange.ts';
import { watchMarks } from './agents/chat-agent.ts';
import { tellPictures } from './agents/picture-agent.ts';
import { tellPresence } from './agents/presence-agent.ts';
import { watchUnread } from './agents/unread-agent.ts';
import { createWhatsAppWindow } from './whatsapp-window.ts';
import { within } from '../../../lib/within.ts';

/** Electron's and puppeteer's own steps: they take a moment or they hang. */
const STEP_LIMIT_MS = 10_000;
/** The library's, from the window to the page that it has injected itself into. */
const LIBRARY_LIMIT_MS = 60_000;
/** From the page's load to wa-js being ready in it, however slowly it comes. */
const BOOT_LIMIT_MS = 180_000;
/** As long as nothing moves; a page of which a script failed is hardly going to make it. */
const SILENCE_LIMIT_MS = 30_000;
const SILENCE_AFTER_FAILURE_MS = 8_000;
const POLL_INTERVAL_MS = 50;

/** The event says its level by name; before Electron 35 it came after the event, as a number. */
function isConsoleError([event, level]: unknown[]): boolean {
  return (event as { level?: unknown }).level === 'error' || level === 3;
}

/**
 * The library waits with puppeteer's defaults, which poll on animation frames and end after half a minute. A hidden
 * window can be left without frames after a failed load, and then its injection hangs although WhatsApp is ready; a
 * slow line takes longer, and how long is for the limits above to say.
 */
function waitAsWeSay(page: Page): void {
  const waitForFunction = page.waitForFunction.bind(page);
  const ours = { polling: POLL_INTERVAL_MS, timeout: BOOT_LIMIT_MS };
  page.waitForFunction = (script, options, ...parameters) =>
    waitForFunction(script, { ...ours, ...options }, ...parameters);
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
    signal: AbortSignal,
  ): Promise<WhatsAppPage> {
    signal.throwIfAborted();
    const window = createWhatsAppWindow((request) => exchange.handle(request));
    const { webContents } = window;
    const alive = (): boolean => !window.isDestroyed();
    const close = (): void => void (alive() && window.destroy());
    const abandoned = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        close();
        reject(new Error('the opening was given up'));
      });
    });
    abandoned.catch(() => undefined);
    const step = <T>(work: Promise<T>, limitMs = STEP_LIMIT_MS): Promise<T> =>
      Promise.race([within(limitMs, work), abandoned]);
    try {
      const blank = window.loadURL('about:blank');
      // Chromium makes the page's process meanwhile.
      loadWppConnect();
      await step(blank);
      const { page, browser } = await step(attachPuppeteer(webContents, close));
      waitAsWeSay(page);
      const waJsVersion = injectChosenWaJs(page, waJs);
      const traffic = new PageTraffic(webContents);
      const load = new PageLoad({
        contents: webContents,
        page,
        traffic,
        onProblem: (problem, isLoaded) => {
          if (isLoaded) events.onUnusable(problem);
          else events.onLoadFailed(problem);
        },
      });
      window.once('closed', () => load.stop());
      page.goto = async () => {
        await load.start();
        return null;
      };
      webContents.on('render-process-gone', (_event, details) => {
        if (!load.crash(details.reason) && alive()) events.onCrashed(details.reason);
      });
      webContents.on('console-message', (...said: unknown[]) => {
        if (isConsoleError(said)) events.onStorageDoubted();
      });
      const client = await step(createClient({ browser, page, events, log }), LIBRARY_LIMIT_MS);
      await step(exposeEvents(page, events));
      const whatsApp = new WhatsAppPage(window, page, client);
      whatsApp.#watchLoads({ events, waJsVersion, load, traffic });
      return whatsApp;
    } catch (error) {
      close();
      throw error;
    }
  }

  /** Every load of the page (the first, after a crash, after a logout) injects wa-js anew. */
  #watchLoads({
    events,
    waJsVersion,
    load,
    traffic,
  }: {
    events: WhatsAppPageEvents;
    waJsVersion: () => string | undefined;
    load: PageLoad;
    traffic: PageTraffic;
  }): void {
    let boots = 0;
    const boot = async (): Promise<void> => {
      boots += 1;
      const mine = boots;
      // Another document has come meanwhile, and is what counts.
      const isOver = (): boolean => mine !== boots || this.#window.isDestroyed();
      try {
        const ready = this.#client
          .waitForPageLoad()
          .then(() => subscribe(this.page))
          .then(() =>
            Promise.all([
              watchUnread(this.page),
              watchMarks(this.page),
              tellPresence(this.page),
              tellPictures(this.page),
            ]),
          );
        await whileItMoves(ready, {
          silenceMs: () => (traffic.failed === undefined ? SILENCE_LIMIT_MS : SILENCE_AFTER_FAILURE_MS),
          longestMs: BOOT_LIMIT_MS,
          lastSignAt: () => traffic.lastSignAt,
        });
        if (!isOver()) events.onBooted(waJsVersion());
      } catch (error) {
        if (isOver()) return;
        const version = waJsVersion();
        const problem = await load.diagnose();
        if (isOver()) return;
        if (problem) events.onUnusable(problem);
        else events.onBootFailed(error, version);
      }
    };
    this.page.on('load', () => void boot());
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

  storageWorks(): Promise<boolean> {
    return storageWorks(this.page);
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
