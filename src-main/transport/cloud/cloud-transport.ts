import { randomUUID } from 'node:crypto';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type { TypingState } from '#shared/domain/conversations/presence.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { isOfAccount } from '#shared/desk/account/standing.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import { AppError } from '#shared/domain/errors.ts';
import { jidFromPhone } from '#shared/phone/jid.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../log/logger.ts';
import type {
  AccountNames,
  DownloadResult,
  FoundMessage,
  OutgoingMessage,
  SendResult,
  Transport,
  TransportActions,
  TransportChat,
  TransportEvents,
  TransportMessage,
  TransportTemplates,
} from '../transport.ts';
import { UnreadableWebhook } from '../../lib/unreadable-webhook.ts';
import { accessOf, type CloudAccess, type ReadCredentials } from './access.ts';
import { CloudLink } from './cloud-link.ts';
import { downloadFile, META_HOSTS, type FileHosts } from './download.ts';
import { GRAPH_URL, GraphClient } from './graph/graph-client.ts';
import { GraphError } from './graph/graph-error.ts';
import { emitItems } from './inbound/emit-items.ts';
import { LastInbound } from './inbound/last-inbound.ts';
import { readWebhook, type ReadWebhook } from './inbound/read-webhook.ts';
import { contentOfCard, type CloudMessage } from './send/content.ts';
import { CLOUD_CAPABILITIES, isTooLong } from './send/limits.ts';
import { Pacing } from './send/pacing.ts';
import { sendMediaMessage } from './send/send-media.ts';
import { sendMessage, type SendDependencies } from './send/send-message.ts';
import { actionResultOf, NOT_REACHED, reactionMessage } from './send/react.ts';
import { tellRead } from './send/tell-read.ts';
import { sendTemplateMessage } from './send/send-template.ts';
import { listTemplates } from './templates/list-templates.ts';

export interface CloudOptions {
  events: TransportEvents;
  onAccountNotice: (notice: AccountNotice) => void | Promise<void>;
  /** With nothing in them while nothing is set up. */
  credentials: ReadCredentials;
  isOnline: () => boolean;
  /** The newest message that came from this chat, from before the start; the driver knows of those since. */
  findLastInbound?: ((chatAddress: string) => Promise<string | null>) | undefined;
  log: Logger;
  clock?: Clock | undefined;
  /** Other servers than Meta's: for tests alone, which say so with a stand-in. */
  servers?: { graphUrl: string; hosts: FileHosts } | undefined;
}

/** The Cloud API driver: Meta's Graph for what goes out, its webhooks for what comes in. */
export class CloudTransport implements Transport {
  readonly link = 'cloud';
  readonly capabilities = CLOUD_CAPABILITIES;
  readonly #options: CloudOptions;
  readonly #course: CloudLink;
  readonly #pacing: Pacing;
  readonly #lastInbound: LastInbound;
  readonly actions: TransportActions = {
    react: async (input) => {
      const message = reactionMessage(input);
      return message === undefined ? NOT_REACHED : actionResultOf(await this.send(message));
    },
  };
  readonly templates: TransportTemplates = {
    list: async () => {
      const client = await this.#client();
      if (client === null) throw new AppError('not-connected');
      return listTemplates(client);
    },
    send: (input) => this.#sending((deps) => sendTemplateMessage(input, deps)),
  };

  constructor(options: CloudOptions) {
    this.#options = options;
    this.#pacing = new Pacing(options.clock);
    this.#lastInbound = new LastInbound(options.findLastInbound);
    const { events, isOnline, log, clock } = options;
    this.#course = new CloudLink({
      client: () => this.#client(),
      onState: (state) => events.onState(state),
      onOnline: (isFirst) => events.onReady(isFirst ? 'loaded' : 'reconnected'),
      onWarnings: (warnings) => this.#warn(warnings),
      isOnline,
      log,
      clock,
    });
  }

  get state(): ConnectionState {
    return this.#course.state;
  }

  connect(): Promise<void> {
    return this.#course.connect();
  }

  reconnect(): Promise<void> {
    return this.#course.reconnect();
  }

  /** Nothing of this link is on the disk but what the desk itself keeps. */
  diskHasRoom(): void {}

  checkLink(): Promise<void> {
    return this.#course.check();
  }

  async disconnect(): Promise<void> {
    this.#course.disconnect();
  }

  async whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    this.#course.disconnect();
    try {
      return await work();
    } finally {
      await this.#course.connect();
    }
  }

  /** Linked by what the owner of the account types in. */
  linkByQr(): Promise<void> {
    return this.#course.reconnect();
  }

  async linkByPhone(): Promise<void> {
    throw new AppError('pairing-refused');
  }

  /** Leaves the account alone; what it is reached with is the owner's to take away. */
  async logout(): Promise<void> {
    this.#course.logOut();
  }

  async ownAccount(): Promise<AccountNames | null> {
    const { phone } = this.#course;
    return phone === null ? null : { phoneJid: jidFromPhone(phone), lid: null };
  }

  /** Graph gives the id; this key comes back with each status of the message. */
  async chooseMessageId(): Promise<string> {
    return `rosheta-${randomUUID()}`;
  }

  /** Graph has no mark for what is passed on. */
  sendText(input: OutgoingMessage & { text: string }): Promise<SendResult> {
    const { chatAddress, waMessageId: sendKey, text, quoted } = input;
    if (isTooLong(text)) {
      const cause = new AppError('invalid-input');
      return Promise.resolve({ kind: 'rejected', reason: 'text-too-long', cause });
    }
    return this.send({ chatAddress, sendKey, content: { type: 'text', text }, answers: quoted?.waMessageId });
  }

  sendCard(input: OutgoingMessage & { card: Card }): Promise<SendResult> {
    const { chatAddress, waMessageId: sendKey, card, quoted } = input;
    return this.send({ chatAddress, sendKey, content: contentOfCard(card), answers: quoted?.waMessageId });
  }

  /** Any kind that Graph takes, once; never rejects. */
  async send(message: CloudMessage): Promise<SendResult> {
    return this.#sending((deps) => sendMessage(message, deps));
  }

  async sendMedia(input: Parameters<Transport['sendMedia']>[0]): Promise<SendResult> {
    return this.#sending((deps) => sendMediaMessage(input, deps));
  }

  async downloadMedia(input: Parameters<Transport['downloadMedia']>[0]): Promise<DownloadResult> {
    const client = await this.#client().catch(() => null);
    if (client === null) return { kind: 'failed', cause: new AppError('not-connected') };
    return downloadFile(input, { client, hosts: this.#options.servers?.hosts ?? META_HOSTS });
  }

  /** Graph knows no way to look a message up by what it was sent with: only a status can tell. */
  async findMessage(): Promise<FoundMessage> {
    return { kind: 'unsynced' };
  }

  async listChats(): Promise<TransportChat[]> {
    return [];
  }

  async readHistory(): Promise<TransportMessage[]> {
    return [];
  }

  markRead(chatAddress: string): Promise<void> {
    return this.#tellRead(chatAddress, { isTyping: false });
  }

  /** Graph shows it for 25 seconds, or until a message comes, and marks the chat read with it. */
  async showTyping(chatAddress: string, state: TypingState = 'typing'): Promise<void> {
    if (state !== 'paused') await this.#tellRead(chatAddress, { isTyping: true });
  }

  /**
   * What was posted to the webhook, byte for byte. Resolves when all of it is recorded: only then it may be let go. The
   * same again does no harm. Rejects with UnreadableWebhook when a part of it never will be, else with what kept it.
   */
  async takeWebhook(body: Uint8Array, receivedAt: number): Promise<void> {
    const { events, onAccountNotice, log } = this.#options;
    const own = await this.#access();
    if (own === null) throw new AppError('not-connected');
    const { items, problems } = readBody(body, own, receivedAt);
    this.#course.prove();
    this.#lastInbound.see(items);
    await emitItems(items, { events, onAccountNotice });
    if (problems.length === 0) return;
    log.error(`${problems.length} parts of a webhook cannot be read`, new Error(problems[0]));
    throw new UnreadableWebhook('partly-unreadable');
  }

  async #access(): Promise<CloudAccess | null> {
    return accessOf(await this.#options.credentials());
  }

  async #client(): Promise<GraphClient | null> {
    const access = await this.#access();
    return access === null ? null : new GraphClient(access, this.#options.servers?.graphUrl ?? GRAPH_URL);
  }

  async #sending(send: (deps: SendDependencies) => Promise<SendResult>): Promise<SendResult> {
    if (this.state.phase !== 'online') return { kind: 'not-sent', cause: new AppError('not-connected') };
    const client = await this.#client().catch(() => null);
    if (client === null) return { kind: 'not-sent', cause: new AppError('not-connected') };
    const result = await send({
      client,
      pacing: this.#pacing,
      onStop: (because, error) => {
        this.#options.log.error(`Graph refuses to send: ${because}`, error);
        this.#course.stop(because);
      },
    });
    this.#tellAccount(result);
    if (result.kind === 'accepted') this.#course.prove();
    // Whether it is the link, Graph itself says best; what was not sent is not the message's fault then.
    else if (result.kind === 'not-sent') await this.#course.check();
    return result;
  }

  async #tellRead(chatAddress: string, how: { isTyping: boolean }): Promise<void> {
    const waMessageId = await this.#lastInbound.find(chatAddress).catch(() => null);
    const client = this.state.phase === 'online' ? await this.#client().catch(() => null) : null;
    if (client === null || waMessageId === null) return;
    await tellRead(client, { waMessageId, ...how }, this.#options.log);
  }

  #warn(warnings: { code: number | null; description: string }[]): void {
    for (const warning of warnings) this.#tellFailure(warning);
  }

  /** A refusal that the next message would meet as well. */
  #tellAccount(result: SendResult): void {
    if (!('cause' in result) || !(result.cause instanceof GraphError)) return;
    const { code, message: description } = result.cause;
    if (isOfAccount(code)) this.#tellFailure({ code, description });
  }

  #tellFailure(failure: { code: number | null; description: string }): void {
    const { onAccountNotice, log } = this.#options;
    const notice = { kind: 'failure' as const, at: Date.now(), ...failure };
    void Promise.resolve(onAccountNotice(notice)).catch((error: unknown) =>
      log.error('what is wrong with the account could not be recorded', error),
    );
  }
}

function readBody(body: Uint8Array, own: Parameters<typeof readWebhook>[1], receivedAt: number): ReadWebhook {
  try {
    return readWebhook(JSON.parse(Buffer.from(body).toString('utf8')), own, receivedAt);
  } catch {
    throw new UnreadableWebhook('not-whatsapp');
  }
}
