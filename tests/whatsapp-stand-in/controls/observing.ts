import type { SentMessage } from '../server/outgoing.ts';
import type { Jid, Owner } from '../server/protocol.ts';
import { WhatsApp, type Act, type ReadMark, type TypingMark } from '../server/whatsapp.ts';

/** The first layer of the stand-in: what it saw the app do, and waiting for it. */
export class Observing {
  protected readonly whatsApp: WhatsApp;

  protected constructor(owner: Owner) {
    this.whatsApp = new WhatsApp(owner);
  }

  get owner(): Owner {
    return this.whatsApp.owner;
  }

  get isConnected(): boolean {
    return this.whatsApp.devices.isConnected;
  }

  get isLinked(): boolean {
    return this.whatsApp.devices.isLinked;
  }

  /** Events that wait for the device; 0 means the page has stored everything. */
  get queuedEvents(): number {
    return this.whatsApp.devices.queuedEvents;
  }

  /** Waits for anything that can be read off this object; `look` is asked again after every change. */
  async waitUntil<Value>(
    what: string,
    look: () => Value | undefined | false,
    timeoutMs?: number,
  ): Promise<Value> {
    return await this.whatsApp.changes.until(what, look, timeoutMs);
  }

  async waitForQr(timeoutMs?: number): Promise<void> {
    await this.whatsApp.changes.until(
      'a page that shows a QR',
      () => this.whatsApp.devices.pagesShowingQr > 0,
      timeoutMs,
    );
  }

  /** A linked device has its connection. Says nothing about the app having noticed. */
  async waitForConnected(timeoutMs?: number): Promise<void> {
    await this.whatsApp.changes.until('a linked device to connect', () => this.isConnected, timeoutMs);
  }

  async waitForDisconnected(timeoutMs?: number): Promise<void> {
    await this.whatsApp.changes.until('the device to disconnect', () => !this.isConnected, timeoutMs);
  }

  /** The page has stored everything that was sent to it. */
  async waitForQueueEmpty(timeoutMs?: number): Promise<void> {
    await this.whatsApp.changes.until(
      'the page to store everything',
      () => this.queuedEvents === 0,
      timeoutMs,
    );
  }

  get reads(): readonly ReadMark[] {
    return this.whatsApp.reads;
  }

  get typing(): readonly TypingMark[] {
    return this.whatsApp.typing;
  }

  /** Whom the app asked to be told about, what they are doing. */
  get watched(): ReadonlySet<Jid> {
    return this.whatsApp.watched;
  }

  /** How many times a device logged out by itself (from the app). */
  get logoutsFromApp(): number {
    return this.whatsApp.logoutsFromApp;
  }

  get sent(): readonly SentMessage[] {
    return this.whatsApp.outgoing.sent;
  }

  /** Resolves with the first message, already sent or still to come, that passes the test. Also asked again when an ack or a duplicate changes it. */
  async waitForSent(
    test: (message: SentMessage) => boolean = () => true,
    timeoutMs?: number,
  ): Promise<SentMessage> {
    return await this.whatsApp.changes.until('a sent message', () => this.sent.find(test), timeoutMs);
  }

  /** What the app did to messages, in order; the values of the request alone. */
  get acts(): readonly Act[] {
    return this.whatsApp.acts.map(({ kind, key, value }) => ({ kind, key, value }));
  }

  /** Resolves with the first, already done or still to come, that passes the test. */
  async waitForAct(test: (act: Act) => boolean, timeoutMs?: number): Promise<Act> {
    return await this.whatsApp.changes.until('an act on a message', () => this.acts.find(test), timeoutMs);
  }

  async waitForRead(chat: Jid, timeoutMs?: number): Promise<ReadMark> {
    const look = (): ReadMark | undefined => this.reads.find((read) => read.chat === chat);
    return await this.whatsApp.changes.until(`${chat} to be marked read`, look, timeoutMs);
  }
}
