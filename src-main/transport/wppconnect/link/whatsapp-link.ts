import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { ConnectionState, OfflineReason } from '#shared/domain/connection.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Logger } from '../../../log/logger.ts';
import type { WaJsSource } from '../../wa-js-source.ts';
import type { LinkedPage, OpenPage, WhatsAppPageEvents } from '../page/linked-page.ts';
import { PageSupervisor } from '../watch/page-supervisor.ts';
import { within } from '../../../lib/within.ts';
import type { DerivedConnection } from '../watch/derive-state.ts';
import { Linking } from './linking.ts';
import { RetryTimer } from './retry-timer.ts';

const LOG_OUT_LIMIT_MS = 10_000;
/** After "WhatsApp changed" a retry only helps once WhatsApp or the app has been updated. */
const CHANGED_RETRY_MS = 600_000;

interface WhatsAppLinkOptions extends Pick<WhatsAppPageEvents, 'onMessage' | 'onChange' | 'onAck'> {
  onState(state: ConnectionState): void;
  /** See TransportEvents.onReady. */
  onReady(how: 'loaded' | 'reconnected'): void;
  linkTimeoutMs: () => number;
  openPage: OpenPage;
  /** Is told how the version fared that the page was opened with. */
  waJs: Pick<WaJsSource, 'worked' | 'failed'>;
  log: Logger;
}

/** The link to WhatsApp: opens, watches and renews the one page, and says in which state the link is. */
export class WhatsAppLink {
  readonly #options: WhatsAppLinkOptions;
  readonly #retry = new RetryTimer();
  readonly #linking: Linking;
  #state: ConnectionState = { phase: 'starting' };
  #whatsApp: LinkedPage | undefined;
  #supervisor: PageSupervisor | undefined;
  #opening: Promise<void> | undefined;
  /** Another one with each page that is opened or closed: what a page says when it is not the open one is dropped. */
  #pageNumber = 0;
  /** The page was loaded anew, and what came before it was listened to has yet to be read. */
  #newlyLoaded = false;
  /** What the page says does not count until it has been loaded anew. */
  #distrusted = false;
  /** Somebody works with the session's files; `connectAfter` says whether the end of that connects. */
  #rest: { connectAfter: boolean } | undefined;

  constructor(options: WhatsAppLinkOptions) {
    this.#options = options;
    this.#linking = new Linking({
      timeoutMs: options.linkTimeoutMs,
      onState: (state) => this.#setState(state),
      onTimeout: () => {
        this.#closePage();
        this.#setState({ phase: 'logged-out', reason: 'link-timed-out' });
      },
      log: options.log,
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The page that is open, whatever its state. */
  get page(): Page | undefined {
    return this.#whatsApp?.page;
  }

  /** The page, while WhatsApp can be asked for anything. */
  get onlinePage(): Page | undefined {
    return this.#state.phase === 'online' ? this.page : undefined;
  }

  async connect(): Promise<void> {
    if (this.#rest) return;
    if (this.#opening) return this.#opening;
    if (this.#whatsApp && this.#state.phase === 'online') return;
    this.#retry.cancel();
    this.#closePage();
    this.#setState({ phase: 'starting' });
    this.#opening = this.#open().finally(() => (this.#opening = undefined));
    await this.#opening;
  }

  async check(): Promise<void> {
    if (this.onlinePage) await this.#supervisor?.check();
    else if (!this.#opening && this.#state.phase === 'offline') await this.connect();
  }

  async disconnect(): Promise<void> {
    if (this.#rest) this.#rest.connectAfter = false;
    await this.#leave();
  }

  /** See Transport.whileDisconnected. */
  async whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    // First, so that nothing connects between the closing and the work.
    const rest = { connectAfter: true };
    this.#rest = rest;
    try {
      await this.#leave();
      return await work();
    } finally {
      this.#rest = undefined;
      if (rest.connectAfter) void this.connect();
    }
  }

  async linkByQr(): Promise<void> {
    if (!this.#whatsApp || !this.#linking.isUnderWay) return this.connect();
    await this.#linking.byQr(this.#whatsApp);
  }

  async linkByPhone(phone: string): Promise<void> {
    if (!this.#whatsApp) throw new AppError('not-connected');
    await this.#linking.byPhone(this.#whatsApp, phone);
  }

  async logout(): Promise<void> {
    const whatsApp = this.#whatsApp;
    if (!whatsApp) throw new AppError('not-connected');
    await within(LOG_OUT_LIMIT_MS, whatsApp.logOut()).catch((error: unknown) =>
      // The link is forgotten on this PC anyway; the phone still lists it and can end it.
      this.#options.log.warn('WhatsApp did not confirm the logout', error),
    );
    await whatsApp.clearSession();
    this.#linking.forget();
    this.#closePage();
    this.#setState({ phase: 'logged-out', reason: 'logged-out-here' });
  }

  async #open(): Promise<void> {
    const isOpen = this.#startPage();
    try {
      const whatsApp = await this.#options.openPage(this.#pageEvents(isOpen));
      // The time to link was over before the page was there.
      if (!isOpen()) return whatsApp.close();
      this.#whatsApp = whatsApp;
      this.#supervisor = new PageSupervisor({
        whatsApp,
        onDerived: (derived) => this.#apply(derived, whatsApp),
        onProven: (provenAt) => {
          if (this.#state.phase === 'online') this.#setState({ ...this.#state, provenAt });
        },
        onUnwell: (why) => {
          this.#options.log.error(`the WhatsApp page is loaded anew: ${why}`);
          this.#reloadLater('connection-lost');
        },
        log: this.#options.log,
      });
    } catch (error) {
      this.#options.log.warn('WhatsApp Web could not be opened', error);
      if (!isOpen()) return;
      this.#closePage();
      const noNetwork = error instanceof Error && error.message.includes('net::ERR_');
      const retryAt = this.#retry.schedule(() => void this.connect());
      this.#goOffline(noNetwork ? 'no-network' : 'start-failed', retryAt);
    }
  }

  /** @returns whether the page that is opened now is the one that counts. */
  #startPage(): () => boolean {
    this.#pageNumber += 1;
    const mine = this.#pageNumber;
    return () => mine === this.#pageNumber;
  }

  #pageEvents(isOpen: () => boolean): WhatsAppPageEvents {
    const { log, waJs, onMessage, onChange, onAck } = this.#options;
    const whileOpen =
      <Said extends unknown[]>(take: (...said: Said) => void) =>
      (...said: Said): void => {
        if (isOpen()) take(...said);
      };
    const heard = (handOn: (raw: unknown) => void) =>
      whileOpen((raw: unknown) => {
        this.#supervisor?.heard();
        handOn(raw);
      });
    return {
      onQr: whileOpen((code: string) => {
        this.#linking.keepQr(code);
        this.#supervisor?.refresh();
      }),
      onPairingCode: whileOpen((code: string) => this.#linking.renewPairingCode(code)),
      onConnectionChanged: whileOpen((event: string) => {
        // An expired code is renewed by itself until the link deadline; only the deadline stops it.
        if (event !== 'conn.qrcode_idle' || !this.#linking.isUnderWay) this.#supervisor?.refresh();
        else if (this.#whatsApp) void this.#linking.renewQr(this.#whatsApp);
      }),
      onBooted: whileOpen((waJsVersion: string | undefined) => {
        if (waJsVersion !== undefined) waJs.worked(waJsVersion);
        this.#distrusted = false;
        this.#newlyLoaded = true;
        this.#supervisor?.refresh();
      }),
      onMessage: heard(onMessage),
      onChange: heard(onChange),
      onAck: heard(onAck),
      onBootFailed: whileOpen((error: unknown, waJsVersion: string | undefined) => {
        log.error('wa-js did not become ready', error);
        this.#closePage();
        if (waJsVersion !== undefined && waJs.failed(waJsVersion)) {
          return this.#goOffline(
            'start-failed',
            this.#retry.schedule(() => void this.connect()),
          );
        }
        const retryAt = this.#retry.schedule(() => void this.connect(), CHANGED_RETRY_MS);
        this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt });
      }),
      onCrashed: whileOpen((reason: string) => {
        log.error(`the WhatsApp page is gone: ${reason}`);
        this.#reloadLater('page-crashed');
      }),
      onLoadFailed: whileOpen((description: string) => {
        log.warn(`the WhatsApp page did not load: ${description}`);
        this.#reloadLater('no-network');
      }),
    };
  }

  async #apply(derived: DerivedConnection, whatsApp: LinkedPage): Promise<void> {
    if (this.#distrusted) return;
    switch (derived.kind) {
      case 'starting':
        return;
      case 'linking':
        return this.#linking.ask();
      case 'syncing':
        this.#linking.succeed();
        return this.#setState({ phase: 'syncing' });
      case 'online':
        this.#linking.succeed();
        return this.#goOnline(whatsApp);
      case 'offline':
        this.#linking.succeed();
        return this.#goOffline(derived.reason, null);
      case 'whatsapp-changed':
        return this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt: null });
    }
  }

  async #goOnline(whatsApp: LinkedPage): Promise<void> {
    this.#retry.reset();
    const wasOnline = this.#state.phase === 'online';
    if (!wasOnline) {
      await whatsApp.saveSession();
      // Closed meanwhile.
      if (whatsApp !== this.#whatsApp) return;
      // WhatsApp says "connected" after its handshake with the server.
      const provenAt = this.#supervisor?.heard() ?? Date.now();
      this.#setState({ phase: 'online', since: provenAt, provenAt });
    }
    if (wasOnline && !this.#newlyLoaded) return;
    const how = this.#newlyLoaded ? 'loaded' : 'reconnected';
    this.#newlyLoaded = false;
    this.#options.onReady(how);
  }

  #reloadLater(reason: OfflineReason): void {
    this.#distrusted = true;
    this.#goOffline(
      reason,
      this.#retry.schedule(() => this.#whatsApp?.reload()),
    );
  }

  #goOffline(reason: OfflineReason, retryAt: number | null): void {
    const since = this.#state.phase === 'offline' ? this.#state.since : Date.now();
    this.#setState({ phase: 'offline', reason, since, retryAt });
  }

  async #leave(): Promise<void> {
    await this.#opening;
    this.#retry.cancel();
    this.#closePage();
    this.#setState({ phase: 'starting' });
  }

  #closePage(): void {
    this.#pageNumber += 1;
    this.#distrusted = false;
    this.#supervisor?.stop();
    this.#supervisor = undefined;
    this.#linking.stop();
    this.#whatsApp?.close();
    this.#whatsApp = undefined;
  }

  #setState(next: ConnectionState): void {
    if (isDeepStrictEqual(next, this.#state)) return;
    this.#state = next;
    this.#options.onState(next);
  }
}
