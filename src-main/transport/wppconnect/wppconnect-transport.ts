import { isDeepStrictEqual } from 'node:util';
import type { ConnectionState, OfflineReason } from '../../../src-shared/domain/connection.ts';
import { AppError } from '../../../src-shared/domain/errors.ts';
import type { Logger } from '../../log/logger.ts';
import type {
  FoundMessage,
  SendResult,
  Transport,
  TransportChat,
  TransportEvents,
  TransportMessage,
} from '../transport.ts';
import type { DerivedConnection } from './derive-state.ts';
import { listChatsOf, readHistoryOf } from './inbound/history.ts';
import { InboundQueue } from './inbound/inbound-queue.ts';
import { LinkAttempt } from './link-attempt.ts';
import { findMessageIn, sendTextFrom } from './message-calls.ts';
import { PageSupervisor } from './page-supervisor.ts';
import * as agent from './page/page-agent.ts';
import { RetryTimer } from './retry-timer.ts';
import { toTransportAck } from './inbound/to-transport-message.ts';
import { WhatsAppPage, type WhatsAppPageEvents } from './page/whatsapp-page.ts';
import { within } from './within.ts';

const CALL_LIMIT_MS = 10_000;
const PAIRING_LIMIT_MS = 30_000;
/** After "WhatsApp changed" a retry only helps once WhatsApp or the app has been updated. */
const CHANGED_RETRY_MS = 600_000;

export interface WppConnectOptions {
  events: TransportEvents;
  log: Logger;
  /** Read at each attempt, so that a change in the settings counts at once. */
  linkTimeoutMs: () => number;
}

/** The WPPConnect driver: WhatsApp Web in a hidden window of this very app. */
export class WppConnectTransport implements Transport {
  readonly #options: WppConnectOptions;
  readonly #retry = new RetryTimer();
  readonly #inbound: InboundQueue;
  #state: ConnectionState = { phase: 'starting' };
  #whatsApp: WhatsAppPage | undefined;
  #supervisor: PageSupervisor | undefined;
  #opening: Promise<void> | undefined;
  #link: LinkAttempt | undefined;
  #wasLinked = false;
  /** The page was loaded anew, and what came before it was listened to has yet to be read. */
  #newlyLoaded = false;
  /** What the page says does not count until it has been loaded anew. */
  #distrusted = false;

  constructor(options: WppConnectOptions) {
    this.#options = options;
    this.#inbound = new InboundQueue({
      page: () => this.#whatsApp?.page,
      onMessage: (message) => options.events.onMessage(message),
      onChange: (change) => options.events.onChange(change),
      log: options.log,
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  async connect(): Promise<void> {
    if (this.#opening) return this.#opening;
    if (this.#whatsApp && this.#state.phase === 'online') return;
    this.#retry.cancel();
    this.#closePage();
    this.#setState({ phase: 'starting' });
    this.#opening = this.#open().finally(() => (this.#opening = undefined));
    await this.#opening;
  }

  async checkLink(): Promise<void> {
    if (this.#onlinePage()) await this.#supervisor?.check();
    else if (!this.#opening && this.#state.phase === 'offline') await this.connect();
  }

  async disconnect(): Promise<void> {
    await this.#opening;
    this.#retry.cancel();
    this.#closePage();
    this.#setState({ phase: 'starting' });
  }

  async linkByQr(): Promise<void> {
    if (!this.#whatsApp || !this.#link) return this.connect();
    this.#link.forgetPairing();
    this.#link.restartTimeout();
    await this.#renewQr();
  }

  async linkByPhone(phone: string): Promise<void> {
    const whatsApp = this.#whatsApp;
    if (!whatsApp || !this.#link) throw new AppError('not-connected');
    try {
      const code = await within(PAIRING_LIMIT_MS, agent.requestPairingCode(whatsApp.page, phone));
      this.#link.showPairingCode(code, phone);
      this.#link.restartTimeout();
    } catch (cause) {
      throw new AppError('pairing-refused', { cause });
    }
    this.#showLink();
  }

  async logout(): Promise<void> {
    const whatsApp = this.#whatsApp;
    if (!whatsApp) throw new AppError('not-connected');
    await within(CALL_LIMIT_MS, agent.logOut(whatsApp.page)).catch((error: unknown) =>
      // The link is forgotten on this PC anyway; the phone still lists it and can end it.
      this.#options.log.warn('WhatsApp did not confirm the logout', error),
    );
    await whatsApp.clearSession();
    this.#wasLinked = false;
    this.#closePage();
    this.#setState({ phase: 'logged-out', reason: 'logged-out-here' });
  }

  async chooseMessageId(chatAddress: string): Promise<string> {
    const page = this.#onlinePage();
    if (!page) throw new AppError('not-connected');
    return within(CALL_LIMIT_MS, agent.generateMessageId(page, chatAddress));
  }

  async sendText(input: { chatAddress: string; waMessageId: string; text: string }): Promise<SendResult> {
    const page = this.#onlinePage();
    if (!page) return { kind: 'not-sent', cause: new AppError('not-connected') };
    return sendTextFrom(page, input);
  }

  async findMessage(input: { chatAddress: string; waMessageId: string }): Promise<FoundMessage> {
    const page = this.#onlinePage();
    if (!page) return { kind: 'unsynced' };
    return findMessageIn(page, input, this.#options.log);
  }

  async listChats(): Promise<TransportChat[]> {
    const page = this.#onlinePage();
    if (!page) throw new AppError('not-connected');
    return listChatsOf(page);
  }

  async readHistory(input: { chatAddress: string; since: number }): Promise<TransportMessage[]> {
    const page = this.#onlinePage();
    if (!page) throw new AppError('not-connected');
    return readHistoryOf(page, input);
  }

  async markRead(chatAddress: string): Promise<void> {
    const page = this.#onlinePage();
    if (!page) return;
    await within(CALL_LIMIT_MS, agent.markChatRead(page, chatAddress)).catch((error: unknown) =>
      this.#options.log.warn('could not mark a chat read', error),
    );
  }

  #onlinePage(): WhatsAppPage['page'] | undefined {
    return this.#state.phase === 'online' ? this.#whatsApp?.page : undefined;
  }

  async #open(): Promise<void> {
    try {
      const whatsApp = await WhatsAppPage.open(this.#pageEvents(), this.#options.log);
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
      const noNetwork = error instanceof Error && error.message.includes('net::ERR_');
      const retryAt = this.#retry.schedule(() => void this.connect());
      this.#goOffline(noNetwork ? 'no-network' : 'start-failed', retryAt);
    }
  }

  #pageEvents(): WhatsAppPageEvents {
    const { log, events } = this.#options;
    return {
      onQr: (code) => {
        this.#ensureLink().showQr(code);
        this.#supervisor?.refresh();
      },
      onPairingCode: (code) => {
        this.#link?.renewPairingCode(code);
        this.#showLink();
      },
      onConnectionChanged: (event) => {
        // An expired code is renewed by itself until the link deadline; only the deadline stops it.
        if (event === 'conn.qrcode_idle' && this.#link) void this.#renewQr();
        else this.#supervisor?.refresh();
      },
      onBooted: () => {
        this.#distrusted = false;
        this.#newlyLoaded = true;
        this.#supervisor?.refresh();
      },
      onMessage: (raw) => {
        this.#supervisor?.heard();
        this.#inbound.push(raw);
      },
      onChange: (raw) => {
        this.#supervisor?.heard();
        this.#inbound.pushChange(raw);
      },
      onAck: (raw) => {
        this.#supervisor?.heard();
        const ack = toTransportAck(raw);
        if (ack) events.onAck(ack);
      },
      onBootFailed: (error) => {
        log.error('wa-js did not become ready', error);
        this.#closePage();
        const retryAt = this.#retry.schedule(() => void this.connect(), CHANGED_RETRY_MS);
        this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt });
      },
      onCrashed: (reason) => {
        log.error(`the WhatsApp page is gone: ${reason}`);
        this.#reloadLater('page-crashed');
      },
      onLoadFailed: (description) => {
        log.warn(`the WhatsApp page did not load: ${description}`);
        this.#reloadLater('no-network');
      },
    };
  }

  async #apply(derived: DerivedConnection, whatsApp: WhatsAppPage): Promise<void> {
    if (this.#distrusted) return;
    switch (derived.kind) {
      case 'starting':
        return;
      case 'linking':
        this.#ensureLink();
        return this.#showLink();
      case 'syncing':
        this.#markLinked();
        return this.#setState({ phase: 'syncing' });
      case 'online':
        return this.#goOnline(whatsApp);
      case 'offline':
        this.#markLinked();
        return this.#goOffline(derived.reason, null);
      case 'whatsapp-changed':
        return this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt: null });
    }
  }

  async #goOnline(whatsApp: WhatsAppPage): Promise<void> {
    this.#markLinked();
    this.#retry.reset();
    const wasOnline = this.#state.phase === 'online';
    if (!wasOnline) {
      await whatsApp.saveSession();
      // WhatsApp says "connected" after its handshake with the server.
      const provenAt = this.#supervisor?.heard() ?? Date.now();
      this.#setState({ phase: 'online', since: provenAt, provenAt });
    }
    if (wasOnline && !this.#newlyLoaded) return;
    const how = this.#newlyLoaded ? 'loaded' : 'reconnected';
    this.#newlyLoaded = false;
    this.#options.events.onReady(how);
  }

  /** Reads the QR again, clicking WhatsApp's own button when the code has expired. */
  async #renewQr(): Promise<void> {
    const whatsApp = this.#whatsApp;
    if (!whatsApp) return;
    try {
      const code = await within(CALL_LIMIT_MS, whatsApp.refreshQr());
      if (code) this.#link?.showQr(code);
    } catch (error) {
      this.#options.log.warn('the QR could not be renewed', error);
    }
    this.#showLink();
  }

  #ensureLink(): LinkAttempt {
    this.#link ??= new LinkAttempt({
      timeoutMs: this.#options.linkTimeoutMs(),
      unlinkedByPhone: this.#wasLinked,
      onTimeout: () => {
        this.#closePage();
        this.#setState({ phase: 'logged-out', reason: 'link-timed-out' });
      },
    });
    return this.#link;
  }

  #showLink(): void {
    if (this.#link) this.#setState(this.#link.state);
  }

  #markLinked(): void {
    this.#wasLinked = true;
    this.#link?.end();
    this.#link = undefined;
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

  #closePage(): void {
    this.#distrusted = false;
    this.#supervisor?.stop();
    this.#supervisor = undefined;
    this.#link?.end();
    this.#link = undefined;
    this.#whatsApp?.close();
    this.#whatsApp = undefined;
  }

  #setState(next: ConnectionState): void {
    if (isDeepStrictEqual(next, this.#state)) return;
    this.#state = next;
    this.#options.events.onState(next);
  }
}
