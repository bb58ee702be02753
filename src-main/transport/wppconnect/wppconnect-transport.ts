import { isDeepStrictEqual } from 'node:util';
import type { ConnectionState, OfflineReason } from '../../../src-shared/domain/connection.ts';
import { AppError } from '../../../src-shared/domain/errors.ts';
import type { Logger } from '../../log/logger.ts';
import type { FoundMessage, SendResult, Transport, TransportEvents } from '../transport.ts';
import { statusFromAck } from './ack-status.ts';
import { deriveConnection } from './derive-state.ts';
import { LinkAttempt } from './link-attempt.ts';
import * as agent from './page-agent.ts';
import { RetryTimer } from './retry-timer.ts';
import { toTransportAck, toTransportMessage } from './to-transport-message.ts';
import { WhatsAppPage, type WhatsAppPageEvents } from './whatsapp-page.ts';
import { within } from './within.ts';

const SNAPSHOT_LIMIT_MS = 10_000;
const IDENTITY_LIMIT_MS = 3_000;
const SEND_LIMIT_MS = 60_000;
const CATCH_UP_LIMIT_MS = 60_000;
const PAIRING_LIMIT_MS = 30_000;
const PROBE_INTERVAL_MS = 15_000;
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
  #state: ConnectionState = { phase: 'starting' };
  #whatsApp: WhatsAppPage | undefined;
  #opening: Promise<void> | undefined;
  #link: LinkAttempt | undefined;
  #wasLinked = false;
  #refreshing: Promise<void> | undefined;
  #refreshAgain = false;
  #mustCatchUp = false;
  #missedProbes = 0;
  #probeTimer: NodeJS.Timeout | undefined;
  /** Messages are handed on one by one, in the order the page reported them. */
  #inbox: Promise<void> = Promise.resolve();

  constructor(options: WppConnectOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  async connect(): Promise<void> {
    if (this.#opening || (this.#whatsApp && this.#state.phase === 'online')) return;
    this.#retry.cancel();
    this.#closePage();
    this.#setState({ phase: 'starting' });
    this.#opening = this.#open().finally(() => (this.#opening = undefined));
    await this.#opening;
  }

  async disconnect(): Promise<void> {
    this.#retry.cancel();
    await this.#opening;
    this.#retry.cancel();
    this.#closePage();
    this.#setState({ phase: 'starting' });
  }

  async linkByQr(): Promise<void> {
    if (!this.#whatsApp || !this.#link) return this.connect();
    this.#link.forgetPairing();
    this.#link.restartTimeout();
    const code = await within(SNAPSHOT_LIMIT_MS, this.#whatsApp.refreshQr()).catch(() => undefined);
    if (code) this.#link?.showQr(code);
    this.#showLink();
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
    await within(SNAPSHOT_LIMIT_MS, agent.logOut(whatsApp.page)).catch((error: unknown) =>
      // The link is forgotten on this PC anyway; the phone still lists it and can end it.
      this.#options.log.warn('WhatsApp did not confirm the logout', error),
    );
    await whatsApp.clearSession();
    this.#wasLinked = false;
    this.#closePage();
    this.#setState({ phase: 'logged-out', reason: 'logged-out-here' });
  }

  async chooseMessageId(chatAddress: string): Promise<string> {
    return within(SNAPSHOT_LIMIT_MS, agent.generateMessageId(this.#onlinePage(), chatAddress));
  }

  async sendText(input: { chatAddress: string; waMessageId: string; text: string }): Promise<SendResult> {
    if (this.#state.phase !== 'online' || !this.#whatsApp) {
      return { kind: 'not-sent', cause: new AppError('not-connected') };
    }
    try {
      const sent = await within(SEND_LIMIT_MS, agent.sendTextWithId(this.#whatsApp.page, input));
      if (sent.stage === 'resolve') return { kind: 'not-sent', cause: new Error(sent.error) };
      if (sent.ack >= 1 || sent.verdict === 'OK') return { kind: 'accepted' };
      return { kind: 'ambiguous', cause: new Error(`WhatsApp's verdict: ${sent.verdict ?? 'none'}`) };
    } catch (cause) {
      return { kind: 'ambiguous', cause };
    }
  }

  async findMessage(input: { chatAddress: string; waMessageId: string }): Promise<FoundMessage> {
    if (this.#state.phase !== 'online' || !this.#whatsApp) return { kind: 'unsynced' };
    try {
      const ack = await within(SNAPSHOT_LIMIT_MS, agent.findAck(this.#whatsApp.page, input));
      return ack === null ? { kind: 'absent' } : { kind: 'found', status: statusFromAck(ack) };
    } catch (error) {
      this.#options.log.warn('could not look a message up', error);
      return { kind: 'unsynced' };
    }
  }

  async markRead(chatAddress: string): Promise<void> {
    if (this.#state.phase !== 'online' || !this.#whatsApp) return;
    await within(SNAPSHOT_LIMIT_MS, agent.markChatRead(this.#whatsApp.page, chatAddress)).catch(
      (error: unknown) => this.#options.log.warn('could not mark a chat read', error),
    );
  }

  #onlinePage(): WhatsAppPage['page'] {
    if (this.#state.phase !== 'online' || !this.#whatsApp) throw new AppError('not-connected');
    return this.#whatsApp.page;
  }

  async #open(): Promise<void> {
    try {
      this.#whatsApp = await WhatsAppPage.open(this.#pageEvents(), this.#options.log);
      this.#probeTimer = setInterval(() => void this.#probe(), PROBE_INTERVAL_MS);
    } catch (error) {
      this.#options.log.warn('WhatsApp Web could not be opened', error);
      const noNetwork = error instanceof Error && error.message.includes('net::ERR_');
      this.#goOffline(
        noNetwork ? 'no-network' : 'start-failed',
        this.#retry.schedule(() => void this.connect()),
      );
    }
  }

  #pageEvents(): WhatsAppPageEvents {
    return {
      onQr: (code) => {
        this.#ensureLink().showQr(code);
        void this.#refresh();
      },
      onPairingCode: (code) => {
        this.#link?.renewPairingCode(code);
        this.#showLink();
      },
      onConnectionChanged: (event) => {
        if (event === 'conn.qrcode_idle' && this.#link) void this.#renewExpiredQr();
        else void this.#refresh();
      },
      onBooted: () => {
        this.#mustCatchUp = true;
        void this.#refresh();
      },
      onMessage: (raw) => this.#queue(raw),
      onAck: (raw) => {
        const ack = toTransportAck(raw);
        if (ack) this.#options.events.onAck(ack);
      },
      onBootFailed: (error) => {
        this.#options.log.error('wa-js did not become ready', error);
        this.#closePage();
        const retryAt = this.#retry.schedule(() => void this.connect(), CHANGED_RETRY_MS);
        this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt });
      },
      onCrashed: (reason) => {
        this.#options.log.error(`the WhatsApp page is gone: ${reason}`);
        this.#goOffline(
          'page-crashed',
          this.#retry.schedule(() => this.#whatsApp?.reload()),
        );
      },
      onLoadFailed: (description) => {
        this.#options.log.warn(`the WhatsApp page did not load: ${description}`);
        this.#goOffline(
          'no-network',
          this.#retry.schedule(() => this.#whatsApp?.reload()),
        );
      },
    };
  }

  /** An expired code is renewed by itself until the link deadline; only the deadline stops it. */
  async #renewExpiredQr(): Promise<void> {
    const code = await this.#whatsApp?.refreshQr().catch(() => undefined);
    if (code) this.#link?.showQr(code);
    this.#showLink();
  }

  /** One reading at a time, so that an older one is never applied after a newer one. */
  #refresh(): Promise<void> {
    this.#refreshAgain = true;
    this.#refreshing ??= this.#refreshUntilCurrent();
    return this.#refreshing;
  }

  async #refreshUntilCurrent(): Promise<void> {
    try {
      while (this.#refreshAgain) {
        this.#refreshAgain = false;
        await this.#readState();
      }
    } catch (error) {
      this.#options.log.error('the connection state could not be read', error);
    } finally {
      this.#refreshing = undefined;
    }
  }

  async #readState(): Promise<void> {
    const whatsApp = this.#whatsApp;
    if (!whatsApp) return;
    const snapshot = await within(SNAPSHOT_LIMIT_MS, agent.readSnapshot(whatsApp.page)).catch(
      () => undefined,
    );
    if (whatsApp !== this.#whatsApp || snapshot === undefined) return;
    const derived = deriveConnection(snapshot);
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
        this.#markLinked();
        this.#retry.reset();
        if (this.#state.phase !== 'online') {
          await whatsApp.saveSession();
          this.#setState({ phase: 'online', since: Date.now() });
        }
        void this.#catchUp(whatsApp);
        return;
      case 'offline':
        this.#markLinked();
        return this.#goOffline(derived.reason, null);
      case 'whatsapp-changed':
        return this.#setState({ phase: 'unavailable', reason: 'whatsapp-changed', retryAt: null });
    }
  }

  /** Notices a page that hangs without crashing: two silent probes in a row reload it. */
  async #probe(): Promise<void> {
    const whatsApp = this.#whatsApp;
    if (!whatsApp || this.#retry.isWaiting) return;
    try {
      await within(SNAPSHOT_LIMIT_MS, agent.readSnapshot(whatsApp.page));
      this.#missedProbes = 0;
      await this.#refresh();
    } catch {
      if (whatsApp !== this.#whatsApp || ++this.#missedProbes < 2) return;
      this.#missedProbes = 0;
      this.#goOffline(
        'page-crashed',
        this.#retry.schedule(() => whatsApp.reload()),
      );
    }
  }

  /** Once per boot, when WhatsApp has synchronised. */
  async #catchUp(whatsApp: WhatsAppPage): Promise<void> {
    if (!this.#mustCatchUp) return;
    this.#mustCatchUp = false;
    try {
      const missed = await within(CATCH_UP_LIMIT_MS, agent.readUnreadMessages(whatsApp.page));
      for (const raw of missed) this.#queue(raw);
    } catch (error) {
      this.#options.log.error('could not read the messages that arrived during the start', error);
    }
  }

  #queue(raw: unknown): void {
    this.#inbox = this.#inbox
      .then(() => this.#handOn(raw))
      .catch((error: unknown) => this.#options.log.error('a message could not be handed on', error));
  }

  async #handOn(raw: unknown): Promise<void> {
    const message = toTransportMessage(raw, Date.now());
    const page = this.#whatsApp?.page;
    if (!message || !page) return;
    const known = message.chatAddress.endsWith('@lid')
      ? { phoneJid: null, lid: message.chatAddress }
      : { phoneJid: message.chatAddress, lid: null };
    const identity = await within(IDENTITY_LIMIT_MS, agent.readIdentity(page, message.chatAddress)).catch(
      () => known,
    );
    this.#options.events.onMessage({ ...message, ...identity });
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

  #goOffline(reason: OfflineReason, retryAt: number | null): void {
    const since = this.#state.phase === 'offline' ? this.#state.since : Date.now();
    this.#setState({ phase: 'offline', reason, since, retryAt });
  }

  #closePage(): void {
    clearInterval(this.#probeTimer);
    this.#missedProbes = 0;
    this.#link?.end();
    this.#link = undefined;
    const whatsApp = this.#whatsApp;
    this.#whatsApp = undefined;
    whatsApp?.close();
  }

  #setState(next: ConnectionState): void {
    if (isDeepStrictEqual(next, this.#state)) return;
    this.#state = next;
    this.#options.events.onState(next);
  }
}
