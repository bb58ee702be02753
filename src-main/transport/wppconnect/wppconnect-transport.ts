import { net } from 'electron';
import type { Page } from 'puppeteer-core';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { TypingState } from '#shared/domain/conversations/presence.ts';
import { AppError } from '#shared/domain/errors.ts';
import { within } from '../../lib/within.ts';
import type { Logger } from '../../log/logger.ts';
import type {
  AccountNames,
  DownloadResult,
  FoundMessage,
  OutgoingMessage,
  OlderHistory,
  OlderRequest,
  PictureRequest,
  PictureResult,
  SendResult,
  Transport,
  TransportChat,
  TransportEvents,
  TransportMessage,
} from '../transport.ts';
import type { WaJsSource } from '../wa-js-source.ts';
import { refusalOf } from '../unreachable.ts';
import { WEB_CAPABILITIES } from '../web-capabilities.ts';
import { actionsIn, isKnownToPage } from './calls/action-calls.ts';
import { listChatsOf, markReadIn, readHistoryOf, readOlderOf } from './calls/chat-calls.ts';
import { downloadMediaFrom, sendMediaFrom } from './calls/media-calls.ts';
import {
  chooseMessageIdIn,
  findMessageIn,
  isNobodyIn,
  sendCardFrom,
  sendTextFrom,
} from './calls/message-calls.ts';
import { readPictureFrom } from './calls/picture-calls.ts';
import { ownAccountOf } from './inbound/identity.ts';
import { InboundQueue } from './inbound/inbound-queue.ts';
import { MediaExchange } from './media/media-exchange.ts';
import { WhatsAppLink } from './link/whatsapp-link.ts';
import { showTyping, watchPresence } from './page/agents/presence-agent.ts';
import { WhatsAppPage } from './page/whatsapp-page.ts';

const PRESENCE_LIMIT_MS = 10_000;

export interface WppConnectOptions {
  events: TransportEvents;
  log: Logger;
  /** Read at each attempt, so that a change in the settings counts at once. */
  linkTimeoutMs: () => number;
  waJs: WaJsSource;
}

/** The WPPConnect driver: WhatsApp Web in a hidden window of this very app. */
export class WppConnectTransport implements Transport {
  readonly link = 'web';
  readonly capabilities = WEB_CAPABILITIES;
  readonly actions = actionsIn(() => this.#link.onlinePage);
  readonly #log: Logger;
  readonly #exchange = new MediaExchange();
  readonly #link: WhatsAppLink;

  constructor({ events, log, linkTimeoutMs, waJs }: WppConnectOptions) {
    this.#log = log;
    const inbound = new InboundQueue({
      page: () => this.#link.page,
      onMessage: (message) => void events.onMessage(message),
      onChange: (change) => void events.onChange(change),
      onAck: (ack) => void events.onAck(ack),
      onNumberChange: (change) => void events.onNumberChange(change),
      onRead: (read) => events.onRead(read),
      onMarks: (marks) => events.onMarks(marks),
      onPicture: (chatAddress) => events.onPicture(chatAddress),
      onPresence: (presence) => events.onPresence(presence),
      log,
    });
    this.#link = new WhatsAppLink({
      onState: (state) => events.onState(state),
      onReady: (how) => events.onReady(how),
      onMessage: (raw) => inbound.push(raw),
      onChange: (raw) => inbound.pushChange(raw),
      onAck: (raw) => inbound.pushAck(raw),
      onUnread: (raw) => inbound.pushUnread(raw),
      onMarks: (raw) => inbound.pushMarks(raw),
      onPicture: (raw) => inbound.pushPicture(raw),
      onPresence: (raw) => inbound.pushPresence(raw),
      linkTimeoutMs,
      openPage: (pageEvents, signal) =>
        WhatsAppPage.open(pageEvents, { exchange: this.#exchange, waJs, log }, signal),
      isOnline: () => net.isOnline(),
      waJs,
      log,
    });
  }

  get state(): ConnectionState {
    return this.#link.state;
  }

  connect(): Promise<void> {
    return this.#link.connect();
  }

  reconnect(): Promise<void> {
    return this.#link.reconnect();
  }

  diskHasRoom(): void {
    this.#link.diskHasRoom();
  }

  checkLink(): Promise<void> {
    return this.#link.check();
  }

  disconnect(): Promise<void> {
    return this.#link.disconnect();
  }

  whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    return this.#link.whileDisconnected(work);
  }

  linkByQr(): Promise<void> {
    return this.#link.linkByQr();
  }

  linkByPhone(phone: string): Promise<void> {
    return this.#link.linkByPhone(phone);
  }

  logout(): Promise<void> {
    return this.#link.logout();
  }

  async ownAccount(): Promise<AccountNames | null> {
    const page = this.#link.onlinePage;
    return page ? ownAccountOf(page).catch(() => null) : null;
  }

  async chooseMessageId(chatAddress: string): Promise<string> {
    return chooseMessageIdIn(this.#getPage(), chatAddress);
  }

  async isNobody(chatAddress: string): Promise<boolean> {
    const page = this.#link.onlinePage;
    return page ? isNobodyIn(page, chatAddress) : false;
  }

  async sendText(input: OutgoingMessage & { text: string }): Promise<SendResult> {
    const page = this.#link.onlinePage;
    if (!page) return { kind: 'not-sent', cause: new AppError('not-connected') };
    return refusalOf(this, input) ?? sendTextFrom(page, input);
  }

  async sendCard(input: Parameters<Transport['sendCard']>[0]): Promise<SendResult> {
    const page = this.#link.onlinePage;
    if (!page) return { kind: 'not-sent', cause: new AppError('not-connected') };
    return refusalOf(this, input) ?? sendCardFrom(page, input);
  }

  async sendMedia(input: Parameters<Transport['sendMedia']>[0]): Promise<SendResult> {
    const page = this.#link.onlinePage;
    if (!page) return { kind: 'not-sent', cause: new AppError('not-connected') };
    return refusalOf(this, input) ?? sendMediaFrom(page, this.#exchange, input);
  }

  async downloadMedia(input: Parameters<Transport['downloadMedia']>[0]): Promise<DownloadResult> {
    const page = this.#link.onlinePage;
    if (!page) return { kind: 'failed', cause: new AppError('not-connected') };
    return downloadMediaFrom(page, this.#exchange, input);
  }

  async findMessage(input: { chatAddress: string; waMessageId: string }): Promise<FoundMessage> {
    const page = this.#link.onlinePage;
    if (!page) return { kind: 'unsynced' };
    return findMessageIn(page, input, this.#log);
  }

  async listChats(): Promise<TransportChat[]> {
    return listChatsOf(this.#getPage(), this.#log);
  }

  async readHistory(input: Parameters<Transport['readHistory']>[0]): Promise<TransportMessage[]> {
    return readHistoryOf(this.#getPage(), input);
  }

  async readOlder(input: OlderRequest): Promise<OlderHistory> {
    return readOlderOf(this.#getPage(), input);
  }

  async markRead(chatAddress: string): Promise<void> {
    const page = this.#link.onlinePage;
    if (page) await markReadIn(page, chatAddress, this.#log);
  }

  async readPicture(input: PictureRequest): Promise<PictureResult> {
    const page = this.#link.onlinePage;
    return page ? readPictureFrom(page, input) : { kind: 'failed', cause: new AppError('not-connected') };
  }

  async watchPresence(addresses: readonly string[]): Promise<void> {
    const page = this.#link.onlinePage;
    if (page) await within(PRESENCE_LIMIT_MS, watchPresence(page, addresses.filter(isKnownToPage)));
  }

  async showTyping(chatAddress: string, state: TypingState): Promise<void> {
    const page = this.#link.onlinePage;
    if (!page) return;
    await within(PRESENCE_LIMIT_MS, showTyping(page, { addresses: [chatAddress], state })).catch(
      (error: unknown) => this.#log.debug('could not show that somebody types', error),
    );
  }

  /** Throws AppError not-connected. */
  #getPage(): Page {
    const page = this.#link.onlinePage;
    if (!page) throw new AppError('not-connected');
    return page;
  }
}
