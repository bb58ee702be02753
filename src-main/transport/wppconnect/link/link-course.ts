import { isDeepStrictEqual } from 'node:util';
import type { ConnectionState, OfflineReason } from '#shared/domain/connection.ts';
import { within } from '../../../lib/within.ts';
import type { Logger } from '../../../log/logger.ts';
import type { WaJsSource } from '../../wa-js-source.ts';
import type { ChatEvents, LinkedPage, OpenPage, WhatsAppPageEvents } from '../page/linked-page.ts';
import { problemReasonOf } from '../page/load-problem.ts';
import type { DerivedConnection } from '../watch/derive-state.ts';
import { PageSupervisor } from '../watch/page-supervisor.ts';
import { HeldPage } from './held-page.ts';
import { Linking } from './linking.ts';
import { Retries } from './retries.ts';
import { StallLimit } from './stall-limit.ts';

const SAVE_LIMIT_MS = 10_000;

export interface LinkCourseOptions extends ChatEvents {
  onState(state: ConnectionState): void;
  /** See TransportEvents.onReady. */
  onReady(how: 'loaded' | 'reconnected'): void;
  linkTimeoutMs: () => number;
  openPage: OpenPage;
  /** Whether this PC is on any network. */
  isOnline: () => boolean;
  /** Is told how the version fared that the page was opened with. */
  waJs: Pick<WaJsSource, 'worked' | 'failed'>;
  log: Logger;
}

/** The way online and back: opens, watches and renews the one page, and says in which state the link is. */
export class LinkCourse {
  readonly linking: Linking;
  readonly #options: LinkCourseOptions;
  readonly #page: HeldPage;
  readonly #retry: Retries;
  readonly #stall: StallLimit;
  #state: ConnectionState = { phase: 'starting' };
  /** wa-js is ready in the page. */
  #isBooted = false;
  /** The page was loaded anew, and what came before it was listened to has yet to be read. */
  #newlyLoaded = false;
  /** What the page says does not count until it has been loaded anew. */
  #distrusted = false;

  constructor(options: LinkCourseOptions) {
    this.#options = options;
    this.#retry = new Retries(options.isOnline);
    this.#page = new HeldPage({
      openPage: options.openPage,
      events: this.#pageEvents(),
      watch: (whatsApp) => this.#watch(whatsApp),
      onFailed: (error) => {
        options.log.warn('WhatsApp Web could not be opened', error);
        this.#openLater(problemReasonOf(error));
      },
    });
    this.linking = new Linking({
      timeoutMs: options.linkTimeoutMs,
      onState: (state) => this.#setState(state),
      onTimeout: () => this.end({ phase: 'logged-out', reason: 'link-timed-out' }),
      log: options.log,
    });
    this.#stall = new StallLimit((what) => {
      options.log.warn(`WhatsApp does not come on: ${what}`);
      this.#openLater('not-answering');
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get whatsApp(): LinkedPage | undefined {
    return this.#page.whatsApp;
  }

  get supervisor(): PageSupervisor | undefined {
    return this.#page.supervisor;
  }

  get isOpening(): boolean {
    return this.#page.isOpening;
  }

  /** Resolves when the last try to open a page has come to something. */
  get opened(): Promise<void> {
    return this.#page.opened;
  }

  /** A try that somebody asked for. */
  begin(): Promise<void> {
    this.#setState({ phase: 'starting' });
    return this.open();
  }

  /** Ends whatever is under way, at once; `state` is what is left. */
  end(state: ConnectionState): void {
    this.#retry.cancel();
    this.#closePage();
    this.#setState(state);
  }

  /** The pauses between tries begin with the shortest again. */
  hurry(): void {
    this.#retry.reset();
  }

  /** The disk has room again: a page that becomes ready finds that out by itself, one that waits need not any more. */
  diskHasRoom(): void {
    if (this.#isBooted) this.#reloadLater('storage-failed', 0);
    else this.#retry.runNow();
  }

  /** What is shown stays until the page is there: a desk that tries again every few seconds must not flicker. */
  open(): Promise<void> {
    this.#retry.cancel();
    this.#closePage();
    this.#page.open();
    return this.#page.opened;
  }

  #watch(whatsApp: LinkedPage): PageSupervisor {
    this.#stall.expect('starting');
    if (!this.linking.isUnderWay) this.#setState({ phase: 'starting' });
    const supervisor = new PageSupervisor({
      whatsApp,
      onDerived: (derived) => this.#apply(derived, whatsApp),
      onProven: (provenAt) => {
        if (this.#state.phase === 'online') this.#setState({ ...this.#state, provenAt });
      },
      onUnwell: (why) => {
        this.#options.log.warn(`the WhatsApp page is loaded anew: ${why}`);
        if (why === 'storage') this.#reloadLater('storage-failed', 0);
        else this.#reloadLater('connection-lost');
      },
      onStorageFailed: () => {
        this.#distrusted = true;
        this.#goOffline('storage-failed', null);
      },
      log: this.#options.log,
    });
    // It came while the page was being opened, and is shown as soon as the page says that it counts.
    if (this.linking.hasCode) supervisor.refresh();
    return supervisor;
  }

  #pageEvents(): WhatsAppPageEvents {
    const { log, waJs, onMessage, onChange, onAck, onUnread, onMarks, onPicture, onPresence } = this.#options;
    const heard = (handOn: (raw: unknown) => void) => (raw: unknown) => {
      this.#stall.sign();
      this.#page.supervisor?.heard();
      handOn(raw);
    };
    return {
      onQr: (code) => {
        this.linking.keepQr(code);
        this.#page.supervisor?.refresh();
      },
      onPairingCode: (code) => this.linking.renewPairingCode(code),
      onConnectionChanged: (event) => {
        this.#stall.sign();
        // An expired code is renewed by itself until the link deadline; only the deadline stops it.
        if (event !== 'conn.qrcode_idle' || !this.linking.isUnderWay) this.#page.supervisor?.refresh();
        else if (this.#page.whatsApp) void this.linking.renewQr(this.#page.whatsApp);
      },
      onBooted: (waJsVersion) => {
        if (waJsVersion !== undefined) waJs.worked(waJsVersion);
        this.#stall.done();
        this.#isBooted = true;
        this.#distrusted = false;
        this.#newlyLoaded = true;
        this.#page.supervisor?.refresh();
      },
      onMessage: heard(onMessage),
      onChange: heard(onChange),
      onAck: heard(onAck),
      onUnread: heard(onUnread),
      onMarks: heard(onMarks),
      onPicture: heard(onPicture),
      onPresence: heard(onPresence),
      onBootFailed: (error, waJsVersion) => {
        const isSkipped = waJsVersion !== undefined && waJs.failed(waJsVersion);
        log[isSkipped ? 'warn' : 'error']('wa-js did not become ready', error);
        if (isSkipped) this.#openLater('start-failed');
        else this.#haveChanged();
      },
      onUnusable: (problem) => {
        log.warn('the WhatsApp page is of no use', problem);
        this.#openLater(problem.reason);
      },
      onCrashed: (reason) => {
        log.warn(`the WhatsApp page is gone: ${reason}`);
        // The library waits for what it began before the crash, and would never begin in what is loaded after it.
        if (this.#isBooted) this.#reloadLater('page-crashed');
        else this.#openLater('page-crashed');
      },
      onLoadFailed: (problem) => {
        log.warn('the WhatsApp page did not load', problem);
        this.#reloadLater(problem.reason);
      },
      onStorageDoubted: () => this.#page.supervisor?.doubtStorage(),
    };
  }

  async #apply(derived: DerivedConnection, whatsApp: LinkedPage): Promise<void> {
    if (this.#distrusted) return;
    // A code that is shown waits for people, who have a deadline of their own.
    if (this.linking.hasCode) this.#stall.done();
    else this.#stall.expect(derived.kind);
    switch (derived.kind) {
      case 'starting':
        return;
      case 'linking':
        return this.linking.ask();
      case 'connecting':
        this.linking.succeed();
        if (this.#state.phase !== 'offline') this.#setState({ phase: 'starting' });
        return;
      case 'syncing':
        this.linking.succeed();
        return this.#setState({ phase: 'syncing' });
      case 'online':
        this.linking.succeed();
        return this.#goOnline(whatsApp);
      case 'offline':
        this.linking.succeed();
        return this.#goOffline(derived.reason, null);
      case 'blocked':
        return this.#beBlocked();
      case 'network-refused':
        return this.#openLater('network-refused');
      case 'whatsapp-changed':
        return this.#haveChanged();
    }
  }

  /** Nothing is tried again: it would not help, and could make it worse. */
  #beBlocked(): void {
    this.linking.stop();
    this.#retry.cancel();
    this.#page.supervisor?.rest();
    this.#setState({ phase: 'blocked' });
  }

  #haveChanged(): void {
    this.#closePage();
    const retryAt = this.#retry.scheduleAfterChange(() => void this.open());
    this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt });
  }

  async #goOnline(whatsApp: LinkedPage): Promise<void> {
    this.#retry.reset();
    const wasOnline = this.#state.phase === 'online';
    if (!wasOnline) {
      await within(SAVE_LIMIT_MS, whatsApp.saveSession());
      // Closed meanwhile, or not to be believed any more.
      if (whatsApp !== this.#page.whatsApp || this.#distrusted) return;
      // WhatsApp says "connected" after its handshake with the server.
      const provenAt = this.#page.supervisor?.heard() ?? Date.now();
      this.#setState({ phase: 'online', since: provenAt, provenAt });
    }
    if (wasOnline && !this.#newlyLoaded) return;
    const how = this.#newlyLoaded ? 'loaded' : 'reconnected';
    this.#newlyLoaded = false;
    this.#options.onReady(how);
  }

  /** Loads the page anew, which is enough for what once worked. */
  #reloadLater(reason: OfflineReason, delayMs?: number): void {
    this.#distrusted = true;
    this.#isBooted = false;
    this.#stall.done();
    this.linking.stop();
    const reload = (): void => {
      this.#stall.expect('starting');
      this.#page.whatsApp?.reload();
    };
    this.#goOffline(reason, this.#retry.schedule(reload, delayMs));
  }

  /** Throws the page away and opens another one. */
  #openLater(reason: OfflineReason): void {
    this.#closePage();
    const retryAt = this.#retry.schedule(() => void this.open());
    this.#goOffline(reason, retryAt);
  }

  #goOffline(reason: OfflineReason, retryAt: number | null): void {
    const since = this.#state.phase === 'offline' ? this.#state.since : Date.now();
    this.#setState({ phase: 'offline', reason, since, retryAt });
  }

  #closePage(): void {
    this.#distrusted = false;
    this.#isBooted = false;
    this.#stall.done();
    this.#page.close();
    this.linking.stop();
  }

  #setState(next: ConnectionState): void {
    if (isDeepStrictEqual(next, this.#state)) return;
    this.#state = next;
    this.#options.onState(next);
  }
}
