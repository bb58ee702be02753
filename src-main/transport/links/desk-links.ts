import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Link, TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { AccountNames, Links, OlderHistory, OlderRequest, Transport } from '../transport.ts';

interface DeskLinksOptions {
  /** The phone's: always there. */
  web: Transport;
  /** Of no use before `follow` says that it is set up. */
  cloud: Transport;
  /** Another one sends, or there is one more or less. */
  onLinks: () => void;
}

export interface LinksWish {
  /** The cloud link has what it is reached with. */
  hasCloud: boolean;
  /** Chosen by a person; counts only while it is there. */
  sending: Link;
}

/**
 * Both links as one transport. Which of them sends may change at any moment: what has an id already, and so may have
 * left, asks for its own link by name.
 */
export class DeskLinks implements Links {
  readonly #drivers: Readonly<Record<Link, Transport>>;
  readonly #onLinks: () => void;
  #hasCloud = false;
  #sending: Link = 'web';
  #isConnected = false;

  constructor({ web, cloud, onLinks }: DeskLinksOptions) {
    this.#drivers = { web, cloud };
    this.#onLinks = onLinks;
  }

  get link(): Link {
    return this.#sending;
  }

  get state(): ConnectionState {
    return this.#sender.state;
  }

  get capabilities(): TransportCapabilities {
    return this.#sender.capabilities;
  }

  get actions(): Transport['actions'] {
    return this.#sender.actions;
  }

  get templates(): Transport['templates'] {
    return this.#sender.templates;
  }

  /** Those that are set up, the one that sends first. */
  get present(): readonly Transport[] {
    const { web, cloud } = this.#drivers;
    const present = this.#hasCloud ? [web, cloud] : [web];
    return this.#sending === 'web' ? present : present.toReversed();
  }

  over(link: Link): Transport {
    return this.#drivers[link];
  }

  /** Which links there are and which one sends, from now on. Nothing that is being sent changes its link. */
  async follow({ hasCloud, sending }: LinksWish): Promise<void> {
    const sends = hasCloud ? sending : 'web';
    const isNew = hasCloud && !this.#hasCloud;
    const isGone = !hasCloud && this.#hasCloud;
    if (!isNew && !isGone && sends === this.#sending) return;
    this.#hasCloud = hasCloud;
    this.#sending = sends;
    this.#onLinks();
    if (!this.#isConnected) return;
    if (isNew) await this.#drivers.cloud.connect();
    if (isGone) await this.#drivers.cloud.disconnect();
  }

  async connect(): Promise<void> {
    this.#isConnected = true;
    await this.#all((driver) => driver.connect());
  }

  async reconnect(): Promise<void> {
    await this.#all((driver) => driver.reconnect());
  }

  diskHasRoom(): void {
    for (const driver of this.present) driver.diskHasRoom();
  }

  async checkLink(): Promise<void> {
    await this.#all((driver) => driver.checkLink());
  }

  async disconnect(): Promise<void> {
    this.#isConnected = false;
    // Also one that is not set up any more: it may still be on its way out.
    await Promise.all(Object.values(this.#drivers).map((driver) => driver.disconnect()));
  }

  /** Only the phone's link keeps a session on the disk. */
  whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    return this.#drivers.web.whileDisconnected(work);
  }

  /** A code is for the phone's link alone; the other one has what its owner typed. */
  linkByQr(): Promise<void> {
    return this.#drivers.web.linkByQr();
  }

  linkByPhone(phone: string): Promise<void> {
    return this.#drivers.web.linkByPhone(phone);
  }

  logout(): Promise<void> {
    return this.#drivers.web.logout();
  }

  ownAccount(): Promise<AccountNames | null> {
    return this.#sender.ownAccount();
  }

  chooseMessageId: Transport['chooseMessageId'] = (chatAddress) => this.#sender.chooseMessageId(chatAddress);
  isNobody = async (chatAddress: string): Promise<boolean> =>
    (await this.#sender.isNobody?.(chatAddress)) ?? false;
  sendText: Transport['sendText'] = (input) => this.#sender.sendText(input);
  sendCard: Transport['sendCard'] = (input) => this.#sender.sendCard(input);
  sendMedia: Transport['sendMedia'] = (input) => this.#sender.sendMedia(input);
  downloadMedia: Transport['downloadMedia'] = (input) => this.#sender.downloadMedia(input);
  findMessage: Transport['findMessage'] = (input) => this.#sender.findMessage(input);
  markRead: Transport['markRead'] = (chatAddress) => this.#sender.markRead(chatAddress);

  /** Earlier messages are there for the phone's link alone. */
  listChats: Transport['listChats'] = () => this.#drivers.web.listChats();
  readHistory: Transport['readHistory'] = (input) => this.#drivers.web.readHistory(input);

  async readOlder(input: OlderRequest): Promise<OlderHistory> {
    const { web } = this.#drivers;
    if (web.readOlder === undefined) throw new AppError('not-connected');
    return web.readOlder(input);
  }

  get #sender(): Transport {
    return this.#drivers[this.#sending];
  }

  async #all(work: (driver: Transport) => Promise<void>): Promise<void> {
    await Promise.all(this.present.map((driver) => work(driver)));
  }
}
