import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { AppError } from '#shared/domain/errors.ts';
import { refusalOf } from '../unreachable.ts';
import { WEB_CAPABILITIES } from '../web-capabilities.ts';
import { systemClock } from '../../lib/clock.ts';
import type {
  ActionResult,
  ChatChange,
  DownloadResult,
  FoundMessage,
  OutgoingMessage,
  SendResult,
  Transport,
  TransportActions,
  TransportChat,
  TransportEvents,
  TransportMessage,
} from '../transport.ts';
import {
  attachmentId,
  findAttachment,
  findTrainingFile,
  textContent,
  type TrainingContent,
} from './attachments.ts';
import { LATER_CUSTOMERS, SIMULATED_CUSTOMERS, type SimulatedCustomer } from './customers.ts';

const DELIVERED_AFTER_MS = 700;
const READ_AFTER_MS = 1_800;
const ANSWER_AFTER_MS = 4_000;
const NEXT_CUSTOMER_EVERY_MS = 25_000;
const MINUTE_MS = 60_000;

function newId(): string {
  return `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;
}

/** A WhatsApp made of simulated customers, for trying and teaching the desk without a phone. */
export class TrainingTransport implements Transport {
  readonly link = 'web';
  readonly capabilities = {
    ...WEB_CAPABILITIES,
    linksBy: 'none',
    hasHistory: false,
    chatActions: ['block'],
    canShowTyping: false,
    hasPictures: false,
  } as const;
  /** Simulated customers see everything at once. */
  readonly actions: TransportActions = {
    react: () => this.#act(),
    editText: () => this.#act(),
    deleteForEveryone: () => this.#act(),
    star: () => this.#act(),
    changeChat: ({ addresses, change }) => this.#changeChat(addresses, change),
    report: () => this.#act(),
  };
  readonly #events: TransportEvents;
  readonly #filesFolder: string;
  /** Calls off what is still to come. */
  readonly #later = new Set<() => void>();
  readonly #answered = new Map<string, number>();
  readonly #sent = new Map<string, MessageStatus>();
  /** From them nothing comes, as from anybody whom WhatsApp blocks. */
  readonly #blocked = new Set<string>();
  #state: ConnectionState = { phase: 'starting' };
  /** Left on purpose. */
  #isAway = false;

  /** `filesFolder`: where the files lie that the customers send. */
  constructor(events: TransportEvents, filesFolder: string) {
    this.#events = events;
    this.#filesFolder = filesFolder;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  reconnect(): Promise<void> {
    return this.connect();
  }

  diskHasRoom(): void {}

  async connect(): Promise<void> {
    this.#isAway = false;
    if (this.#state.phase === 'online') return;
    const now = Date.now();
    this.#setState({ phase: 'online', since: now, provenAt: now });
    this.#openThreads();
    LATER_CUSTOMERS.forEach((customer, index) =>
      this.#in(NEXT_CUSTOMER_EVERY_MS * (index + 1), () => this.#openThread(customer, Date.now())),
    );
  }

  async checkLink(): Promise<void> {
    await this.connect();
  }

  async disconnect(): Promise<void> {
    this.#isAway = true;
    for (const cancel of this.#later) cancel();
    this.#later.clear();
    this.#setState({ phase: 'starting' });
  }

  async whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  async linkByQr(): Promise<void> {
    await this.connect();
  }

  async linkByPhone(): Promise<void> {
    await this.connect();
  }

  async logout(): Promise<void> {
    await this.disconnect();
    this.#setState({ phase: 'logged-out', reason: 'logged-out-here' });
  }

  async chooseMessageId(): Promise<string> {
    return newId();
  }

  async sendText(input: OutgoingMessage & { text: string }): Promise<SendResult> {
    if (this.#isAway) return { kind: 'not-sent', cause: new AppError('not-connected') };
    const refusal = refusalOf(this, input);
    if (refusal !== undefined) return refusal;
    const { chatAddress, waMessageId } = input;
    const isRepeat = this.#sent.has(waMessageId);
    this.#setStatus(chatAddress, waMessageId, 'sent');
    if (isRepeat) return { kind: 'accepted' };
    this.#in(DELIVERED_AFTER_MS, () => this.#setStatus(chatAddress, waMessageId, 'delivered'));
    this.#in(READ_AFTER_MS, () => this.#setStatus(chatAddress, waMessageId, 'read'));
    this.#in(ANSWER_AFTER_MS, () => this.#answer(chatAddress));
    return { kind: 'accepted' };
  }

  sendCard(input: OutgoingMessage): Promise<SendResult> {
    return this.sendText({ ...input, text: '' });
  }

  async sendMedia({
    chatAddress,
    waMessageId,
    caption,
    media,
    onProgress,
  }: Parameters<Transport['sendMedia']>[0]): Promise<SendResult> {
    let doneBytes = 0;
    for await (const chunk of media.open() as AsyncIterable<Uint8Array>) {
      doneBytes += chunk.length;
      onProgress?.(doneBytes);
    }
    return this.sendText({ chatAddress, waMessageId, text: caption });
  }

  async downloadMedia({
    waMessageId,
    receive,
  }: Parameters<Transport['downloadMedia']>[0]): Promise<DownloadResult> {
    const file = findTrainingFile(this.#filesFolder, waMessageId);
    if (!file) return { kind: 'expired' };
    try {
      await receive(createReadStream(file));
      return { kind: 'received' };
    } catch (cause) {
      return { kind: 'failed', cause };
    }
  }

  async findMessage(input: { waMessageId: string }): Promise<FoundMessage> {
    if (this.#isAway) return { kind: 'unsynced' };
    const status = this.#sent.get(input.waMessageId);
    return status ? { kind: 'found', status } : { kind: 'absent' };
  }

  /** Simulated customers write only while the desk is open. */
  async listChats(): Promise<TransportChat[]> {
    return [];
  }

  async readHistory(): Promise<TransportMessage[]> {
    return [];
  }

  async ownAccount(): Promise<null> {
    return null;
  }

  async markRead(): Promise<void> {
    // Simulated customers do not look at their ticks.
  }

  async #act(): Promise<ActionResult> {
    return this.#isAway ? { kind: 'not-done', cause: new AppError('not-connected') } : { kind: 'done' };
  }

  #changeChat(addresses: readonly string[], change: ChatChange): Promise<ActionResult> {
    if (!this.#isAway && change.kind === 'block')
      for (const address of addresses)
        if (change.isOn) this.#blocked.add(address);
        else this.#blocked.delete(address);
    return this.#act();
  }

  #openThreads(): void {
    SIMULATED_CUSTOMERS.forEach((customer, index) => {
      const minutesAgo = (SIMULATED_CUSTOMERS.length - index) * 7;
      this.#openThread(customer, Date.now() - minutesAgo * MINUTE_MS);
    });
  }

  /** The ids of an opening are fixed, so that a second training session does not repeat it. */
  #openThread(customer: SimulatedCustomer, at: number): void {
    customer.opening.forEach((text, index) => {
      this.#say(customer, textContent(text), `TRAINING-${customer.phone}-${index}`, at + index * 20_000);
    });
    const attachment = findAttachment(customer.phone);
    if (!attachment) return;
    this.#say(customer, attachment, attachmentId(customer.phone), at + customer.opening.length * 20_000);
  }

  #answer(chatAddress: string): void {
    const customer = [...SIMULATED_CUSTOMERS, ...LATER_CUSTOMERS].find(
      ({ phone }) => `${phone}@c.us` === chatAddress,
    );
    const count = this.#answered.get(chatAddress) ?? 0;
    const text = customer?.answers[count];
    if (!customer || !text) return;
    this.#answered.set(chatAddress, count + 1);
    this.#say(customer, textContent(text), newId(), Date.now());
  }

  #say(customer: SimulatedCustomer, content: TrainingContent, waMessageId: string, sentAt: number): void {
    const jid = `${customer.phone}@c.us`;
    if (this.#blocked.has(jid)) return;
    void this.#events.onMessage({
      waMessageId,
      chatAddress: jid,
      phoneJid: jid,
      lid: null,
      fromMe: false,
      pushName: customer.name,
      ...content,
      sentAt,
      status: 'delivered',
    });
  }

  #setStatus(chatAddress: string, waMessageId: string, status: MessageStatus): void {
    this.#sent.set(waMessageId, status);
    const names = { chatAddress, phoneJid: chatAddress, lid: null };
    void this.#events.onAck({ waMessageId, ...names, fromMe: true, status });
  }

  #in(delayMs: number, run: () => void): void {
    const cancel = systemClock.after(delayMs, () => {
      this.#later.delete(cancel);
      run();
    });
    this.#later.add(cancel);
  }

  #setState(next: ConnectionState): void {
    this.#state = next;
    this.#events.onState(next);
  }
}
