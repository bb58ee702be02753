import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { UNKNOWN_APPEARANCE, type AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { PictureSize } from '#shared/domain/customers/picture-size.ts';
import type { ActionKind } from '#shared/domain/messages/message-action.ts';
import type { Card } from '#shared/domain/messages/card.ts';
import { AppError } from '#shared/domain/errors.ts';
import {
  NotRecorded,
  type ActionResult,
  type ChatChange,
  type FoundMessage,
  type OutgoingMessage,
  type PictureResult,
  type SendResult,
  type Transport,
  type TransportAck,
  type TransportChange,
  type TransportEvents,
  type TransportMessage,
} from '#main/transport/transport.ts';

export type Heard =
  | { kind: 'state'; phase: string }
  | { kind: 'ready' }
  | { kind: 'message'; message: TransportMessage }
  | { kind: 'ack'; ack: TransportAck }
  | { kind: 'change'; change: TransportChange }
  | { kind: 'picture'; chatAddress: string };

type Sent = { kind: SendResult['kind']; waMessageId: string | null; reason: string | null };

interface FileToSend extends OutgoingMessage {
  kind: AttachmentKind;
  mimeType: string;
  base64: string;
}

/**
 * A driver with what it has told. Everything goes in and out as plain values, so that the driver may be in another process,
 * such as Electron's.
 */
export class WatchedDriver {
  readonly transport: Transport;
  readonly #heard: Heard[] = [];
  #records = true;
  #told: () => void = () => {};

  constructor(create: (events: TransportEvents) => Transport) {
    this.transport = create({
      onState: ({ phase }) => this.#hear({ kind: 'state', phase }),
      onReady: () => this.#hear({ kind: 'ready' }),
      onMessage: (message) => this.#record({ kind: 'message', message }),
      onAck: (ack) => this.#record({ kind: 'ack', ack }),
      onChange: (change) => this.#hear({ kind: 'change', change }),
      onNumberChange: () => {},
      onRead: () => {},
      onMarks: () => {},
      onPicture: (chatAddress) => this.#hear({ kind: 'picture', chatAddress }),
      onPresence: () => {},
    });
  }

  async facts(): Promise<Pick<Transport, 'link' | 'capabilities' | 'state'>> {
    const { link, capabilities, state } = this.transport;
    return { link, capabilities, state };
  }

  /** All so far, when there are more than so many. */
  async heard(moreThan = -1): Promise<readonly Heard[]> {
    while (this.#heard.length <= moreThan) await new Promise<void>((resolve) => (this.#told = resolve));
    return this.#heard;
  }

  /** Whether what is told can be recorded from now on. */
  async records(does: boolean): Promise<void> {
    this.#records = does;
  }

  async connect(): Promise<void> {
    await this.transport.connect();
  }

  async disconnect(): Promise<void> {
    await this.transport.disconnect();
  }

  /** @returns the phase meanwhile. */
  async whileDisconnected(): Promise<string> {
    return this.transport.whileDisconnected(async () => this.transport.state.phase);
  }

  async chooseMessageId(chatAddress: string): Promise<string> {
    return this.transport.chooseMessageId(chatAddress);
  }

  async sendText(input: OutgoingMessage & { text: string }): Promise<Sent> {
    return plain(await this.transport.sendText(input));
  }

  async sendCard(input: OutgoingMessage & { card: Card }): Promise<Sent> {
    return plain(await this.transport.sendCard(input));
  }

  async sendFile({ base64, quoted, ...input }: FileToSend): Promise<Sent> {
    const bytes = Buffer.from(base64, 'base64');
    const { chatAddress, waMessageId, kind, mimeType } = input;
    const file = { kind, mimeType, fileName: 'file', sizeBytes: bytes.length };
    const media = { ...UNKNOWN_APPEARANCE, ...file, open: () => Readable.from([bytes]) };
    return plain(await this.transport.sendMedia({ chatAddress, waMessageId, quoted, caption: '', media }));
  }

  async download(message: {
    chatAddress: string;
    waMessageId: string;
    remoteId: string | null;
  }): Promise<{ kind: string; base64: string | null; cause: string | null }> {
    let base64: string | null = null;
    const receive = async (bytes: Readable): Promise<void> => {
      base64 = (await buffer(bytes)).toString('base64');
    };
    const result = await this.transport.downloadMedia({ ...message, fromMe: false, receive });
    const { kind } = result;
    const cause = result.kind === 'failed' ? String(result.cause) : null;
    return { kind, base64, cause };
  }

  async find(input: { chatAddress: string; waMessageId: string }): Promise<FoundMessage> {
    return this.transport.findMessage(input);
  }

  /** @returns how it ended; null when the driver has no such action. */
  async act(input: {
    kind: ActionKind;
    chatAddress: string;
    waMessageId: string;
    fromMe: boolean;
    value: string;
  }): Promise<ActionResult['kind'] | null> {
    const { kind, chatAddress, waMessageId, fromMe, value } = input;
    const target = { addresses: [chatAddress], waMessageId, fromMe };
    const { actions } = this.transport;
    const asked = {
      react: () => actions.react?.({ target, emoji: value }),
      edit: () => actions.editText?.({ target, text: value }),
      delete: () => actions.deleteForEveryone?.({ target }),
      star: () => actions.star?.({ target, isStarred: value !== '' }),
    }[kind]();
    return (await asked)?.kind ?? null;
  }

  /** @returns how it ended; null when the driver has no such action. */
  async report(chatAddress: string): Promise<ActionResult['kind'] | null> {
    const { actions, capabilities } = this.transport;
    if (!capabilities.canReport) return null;
    return (await actions.report?.({ addresses: [chatAddress] }))?.kind ?? null;
  }

  /** The same. */
  async changeChat(chatAddress: string, change: ChatChange): Promise<ActionResult['kind'] | null> {
    const { actions, capabilities } = this.transport;
    if (!capabilities.chatActions.includes(change.kind)) return null;
    return (await actions.changeChat?.({ addresses: [chatAddress], change }))?.kind ?? null;
  }

  /** null when the driver has no way to ask. */
  async picture(
    chatAddress: string,
    size: PictureSize,
  ): Promise<{ kind: PictureResult['kind']; base64: string | null } | null> {
    const read = await this.transport.readPicture?.({ addresses: [chatAddress], size });
    if (read === undefined) return null;
    const base64 = read.kind === 'picture' ? Buffer.from(read.bytes).toString('base64') : null;
    return { kind: read.kind, base64 };
  }

  async markRead(chatAddress: string): Promise<void> {
    await this.transport.markRead(chatAddress);
  }

  /** How many chats are listed, and how many messages of this one are there to be read. */
  async history(chatAddress: string): Promise<{ chats: number; messages: number }> {
    const chats = await this.transport.listChats();
    const messages = await this.transport.readHistory({ chatAddress, since: 0 });
    return { chats: chats.length, messages: messages.length };
  }

  /** What it said before now, as far back as there is anything; null where there is no way to ask. */
  async older(chatAddress: string): Promise<{ bodies: string[]; isAtBeginning: boolean } | null> {
    const before = Date.now() + 60_000;
    const older = await this.transport.readOlder?.({ chatAddress, before, anchor: null, count: 100 });
    if (older === undefined) return null;
    return { bodies: older.messages.map(({ body }) => body), isAtBeginning: older.isAtBeginning };
  }

  /** @returns the code of the refusal; null when it was begun. */
  async linkByPhone(phone: string): Promise<string | null> {
    try {
      await this.transport.linkByPhone(phone);
      return null;
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
  }

  #hear(heard: Heard): void {
    this.#heard.push(heard);
    this.#told();
  }

  #record(heard: Heard): Promise<void> {
    if (!this.#records) {
      const failed = Promise.reject(new NotRecorded('nothing is recorded now'));
      failed.catch(() => {});
      return failed;
    }
    this.#hear(heard);
    return Promise.resolve();
  }
}

const plain = (result: SendResult): Sent => ({
  kind: result.kind,
  waMessageId: result.kind === 'accepted' ? (result.waMessageId ?? null) : null,
  reason: result.kind === 'rejected' ? (result.reason ?? null) : null,
});

/** What of a driver a case may ask, wherever it runs. */
export type DriverAtWork = Omit<WatchedDriver, 'transport'>;
