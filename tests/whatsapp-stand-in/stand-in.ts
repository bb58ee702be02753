/**
 * A stand-in for WhatsApp: the web page (on which the real wa-js runs), WhatsApp's server, the
 * pharmacy's phone and the customers. See README.md for what is faked and how faithfully.
 */
import { serveBridge } from './server/bridge.ts';
import { PageServer } from './server/https-server.ts';
import type { CustomerWriting, PhoneWriting } from './server/incoming.ts';
import type { SentMessage } from './server/outgoing.ts';
import type { Jid, Owner } from './server/protocol.ts';
import { WhatsApp, type ReadMark, type TypingMark } from './server/whatsapp.ts';

export type { CustomerWriting, PhoneWriting, ReadMark, SentMessage, TypingMark };

/** How WhatsApp changed so that wa-js no longer understands it. */
export type Breakage = 'no-modules' | 'no-version' | 'no-stream';

export interface StandInOptions {
  /** HTTPS port on 127.0.0.1; any free one when left out. */
  port?: number;
  owner?: Owner;
}

const DEFAULT_OWNER: Owner = { phone: '201000000001@c.us', lid: '190000000000001@lid', name: 'صيدلية' };

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  return await StandIn.start(options);
}

export class StandIn {
  #whatsApp: WhatsApp;
  #server!: PageServer;
  #broken: Breakage | undefined;
  #cut = false;
  #unreadable = new Set<Jid>();
  /** Requests wait for it: pending while the server is frozen. */
  #thawed: Promise<void> = Promise.resolve();
  #thaw: () => void = () => {};

  static async start(options: StandInOptions): Promise<StandIn> {
    const standIn = new StandIn(options.owner ?? DEFAULT_OWNER);
    standIn.#server = await PageServer.start({
      port: options.port ?? 0,
      settings: () => ({ broken: standIn.#broken, unreadable: [...standIn.#unreadable] }),
      bridge: async (url, request, response) => {
        await standIn.#thawed;
        if (standIn.#cut) response.destroy();
        else await serveBridge(url, request, response, standIn.#whatsApp.handlers);
      },
    });
    return standIn;
  }

  private constructor(owner: Owner) {
    this.#whatsApp = new WhatsApp(owner);
  }

  get owner(): Owner {
    return this.#whatsApp.owner;
  }

  // ---- how the app reaches it

  get port(): number {
    return this.#server.port;
  }

  /** Chromium switches that make https://web.whatsapp.com be this. Nothing else can be resolved. */
  electronSwitches(): string[] {
    return [
      `--host-resolver-rules=MAP web.whatsapp.com:443 127.0.0.1:${this.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      '--ignore-certificate-errors',
    ];
  }

  async close(): Promise<void> {
    await this.#server.stop();
  }

  // ---- linking, as done on the phone

  /** Scans the QR (or enters the pairing code): waits for a page that shows one. */
  async scan(options: { holdSync?: boolean } = {}): Promise<void> {
    await this.waitForQr();
    const history = !this.#whatsApp.devices.isLinked;
    this.#whatsApp.devices.link();
    if (history) this.#whatsApp.incoming.sendHistory();
    if (!options.holdSync) this.finishSync();
  }

  /** After `scan({ holdSync: true })`: the first syncing is over. */
  finishSync(): void {
    this.#whatsApp.devices.tellSynced();
    this.#whatsApp.changes.notify();
  }

  /** WhatsApp replaces the QR, as it keeps doing while nobody scans it. */
  showNewQr(): void {
    this.#whatsApp.renewQr();
  }

  /** WhatsApp stops renewing: a button lies over the QR until somebody asks for a new one. */
  expireQr(): void {
    this.#whatsApp.devices.tellUnlinked({ type: 'qr-expired' });
  }

  /** The pairing code that the app must be showing: 8 letters and digits, for this phone number. */
  async waitForPairingCode(after = 0): Promise<{ phone: string; code: string }> {
    return await this.#whatsApp.changes.until(
      'a pairing code',
      () => this.#whatsApp.linking.codesGiven > after && this.#whatsApp.linking.code,
    );
  }

  /** WhatsApp wants a new pairing code shown (`expirePairingCode`: the user has to ask for it). */
  refreshPairingCode(): void {
    this.#whatsApp.devices.tellUnlinked({ type: 'code-refresh' });
  }

  expirePairingCode(): void {
    this.#whatsApp.devices.tellUnlinked({ type: 'code-expired' });
  }

  /** "Linked devices → Log out" on the phone. */
  logoutFromPhone(): void {
    this.#whatsApp.devices.unlink();
  }

  // ---- customers and the phone

  /** Returns the bare id and WhatsApp's whole key (`false_chat_id`). */
  customerWrites(writing: CustomerWriting): { id: string; key: string } {
    return this.#whatsApp.incoming.customerWrites(writing);
  }

  /** The pharmacy writes on the phone itself. */
  phoneWrites(writing: PhoneWriting): { id: string; key: string } {
    return this.#whatsApp.incoming.phoneWrites(writing);
  }

  redeliver(id: string, options: { as?: Jid } = {}): void {
    this.#whatsApp.incoming.redeliver(id, options.as);
  }

  /** WhatsApp no longer has the file of this message: downloading it fails from now on. */
  forgetMedia(id: string): void {
    this.#whatsApp.incoming.forgetMedia(id);
  }

  customerEdits(id: string, text: string): void {
    this.#whatsApp.incoming.edit(id, text);
  }

  customerRevokes(id: string): void {
    this.#whatsApp.incoming.revoke(id);
  }

  /** `key`: the whole key of the message; an empty emoji takes the reaction back. */
  customerReacts(key: string, from: Jid, emoji: string): void {
    this.#whatsApp.incoming.react(key, from, emoji);
  }

  customerTypes(chat: Jid, state: 'composing' | 'paused' = 'composing'): void {
    this.#whatsApp.devices.push({ type: 'typing', chat, state });
  }

  /** The number exists on WhatsApp although its owner has not written yet. */
  addNumber(jid: Jid): void {
    this.#whatsApp.people.add(jid);
  }

  /** Both addresses belong to one person; `tell: false` leaves the page to find out by asking. */
  linkLid(phone: Jid, lid: Jid, options: { tell?: boolean } = {}): void {
    this.#whatsApp.people.link(phone, lid);
    if (options.tell ?? true) this.#whatsApp.devices.push({ type: 'pair', phone, lid });
  }

  // ---- what the app did

  get reads(): readonly ReadMark[] {
    return this.#whatsApp.reads;
  }

  get typing(): readonly TypingMark[] {
    return this.#whatsApp.typing;
  }

  /** How many times a device logged out by itself (from the app). */
  get logoutsFromApp(): number {
    return this.#whatsApp.logoutsFromApp;
  }

  get sent(): readonly SentMessage[] {
    return this.#whatsApp.outgoing.sent;
  }

  /** Resolves with the first message, already sent or still to come, that passes the test. Also asked again when an ack or a duplicate changes it. */
  async waitForSent(
    test: (message: SentMessage) => boolean = () => true,
    timeoutMs?: number,
  ): Promise<SentMessage> {
    return await this.#whatsApp.changes.until('a sent message', () => this.sent.find(test), timeoutMs);
  }

  async waitForRead(chat: Jid, timeoutMs?: number): Promise<ReadMark> {
    const look = (): ReadMark | undefined => this.reads.find((read) => read.chat === chat);
    return await this.#whatsApp.changes.until(`${chat} to be marked read`, look, timeoutMs);
  }

  deliver(id: string): void {
    this.#whatsApp.outgoing.setAck(id, 2);
  }

  read(id: string): void {
    this.#whatsApp.outgoing.setAck(id, 3);
  }

  play(id: string): void {
    this.#whatsApp.outgoing.setAck(id, 4);
  }

  fail(id: string): void {
    this.#whatsApp.outgoing.setAck(id, -1);
  }

  /** Messages stay on the clock (they are recorded) until `releaseAcks`. */
  holdAcks(): void {
    this.#whatsApp.outgoing.holdAcks();
  }

  releaseAcks(): void {
    this.#whatsApp.outgoing.releaseAcks();
  }

  /** Accepts the next message and lets the answer be lost; the page repeats it on its next connection. */
  loseNextReply(): void {
    this.#whatsApp.outgoing.answerNextWith('lose-reply');
  }

  /** The next message is accepted and refused at once (ack -1). */
  refuseNextSend(): void {
    this.#whatsApp.outgoing.answerNextWith('refuse');
  }

  /** The next send throws inside WhatsApp; nothing is recorded. */
  throwOnNextSend(message = 'stand-in: this send fails'): void {
    this.#whatsApp.outgoing.answerNextWith({ throws: message });
  }

  // ---- the connection

  get isConnected(): boolean {
    return this.#whatsApp.devices.isConnected;
  }

  get isLinked(): boolean {
    return this.#whatsApp.devices.isLinked;
  }

  /** Events that wait for the device; 0 means the page has stored everything. */
  get queuedEvents(): number {
    return this.#whatsApp.devices.queuedEvents;
  }

  /** Waits for anything that can be read off this object; `look` is asked again after every change. */
  async waitUntil<Value>(
    what: string,
    look: () => Value | undefined | false,
    timeoutMs?: number,
  ): Promise<Value> {
    return await this.#whatsApp.changes.until(what, look, timeoutMs);
  }

  async waitForQr(timeoutMs?: number): Promise<void> {
    await this.#whatsApp.changes.until(
      'a page that shows a QR',
      () => this.#whatsApp.devices.pagesShowingQr > 0,
      timeoutMs,
    );
  }

  /** A linked device has its connection. Says nothing about the app having noticed. */
  async waitForConnected(timeoutMs?: number): Promise<void> {
    await this.#whatsApp.changes.until('a linked device to connect', () => this.isConnected, timeoutMs);
  }

  async waitForDisconnected(timeoutMs?: number): Promise<void> {
    await this.#whatsApp.changes.until('the device to disconnect', () => !this.isConnected, timeoutMs);
  }

  /** The page has stored everything that was sent to it. */
  async waitForQueueEmpty(timeoutMs?: number): Promise<void> {
    await this.#whatsApp.changes.until(
      'the page to store everything',
      () => this.queuedEvents === 0,
      timeoutMs,
    );
  }

  /** The network is gone for WhatsApp only: the page stays, its connection is cut and kept cut. */
  dropConnection(): void {
    this.#cut = true;
    this.#whatsApp.devices.closeAll();
  }

  restoreConnection(): void {
    this.#cut = false;
  }

  /** Connected but dead: connections stay open and nothing is answered, until `thaw`. */
  freeze(): void {
    this.#thawed = new Promise((resolve) => (this.#thaw = resolve));
  }

  thaw(): void {
    this.#thaw();
  }

  /** The computer has no network: even loading the page is refused, until `startListening`. */
  async stopListening(): Promise<void> {
    await this.#server.stop();
  }

  async startListening(): Promise<void> {
    await this.#server.listen();
  }

  /** Messages stay on their way until `releaseIncoming`. */
  holdIncoming(): void {
    this.#whatsApp.devices.holdIncoming();
  }

  releaseIncoming(): void {
    this.#whatsApp.devices.releaseIncoming();
  }

  /** Reading this chat's history fails, in a page that is loaded from now on, until `repairHistory`. */
  breakHistory(chat: Jid): void {
    this.#unreadable.add(chat);
  }

  repairHistory(chat: Jid): void {
    this.#unreadable.delete(chat);
  }

  /** Takes effect when the page is loaded the next time. */
  breakWhatsApp(how: Breakage = 'no-modules'): void {
    this.#broken = how;
  }

  repairWhatsApp(): void {
    this.#broken = undefined;
  }
}
