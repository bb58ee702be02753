import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { AppError } from '#shared/domain/errors.ts';
import type {
  DownloadResult,
  Links,
  OutgoingMedia,
  SendResult,
  Transport,
} from '#main/transport/transport.ts';
import { WEB_CAPABILITIES } from '#main/transport/web-capabilities.ts';
import type { Call, CallAnswer, CallInput, CallName, FileAnswer } from '../protocol.ts';
import { fileBytes } from '../world/file-bytes.ts';

const PIECE_BYTES = 16 * 1024;
const nothing = async (): Promise<void> => {};

/** WhatsApp is in the runner: asks it over the channel, as a driver asks the page. */
export class RunnerTransport implements Links {
  readonly link = 'web';
  readonly capabilities = WEB_CAPABILITIES;
  state: ConnectionState = { phase: 'starting' };
  /** The only link there is. */
  over: Links['over'] = () => this;
  actions: Transport['actions'] = {
    react: ({ target: { addresses, waMessageId }, emoji }) =>
      this.#ask('react', { addresses: [...addresses], waMessageId, emoji }),
    editText: ({ target: { addresses, waMessageId }, text }) =>
      this.#ask('editText', { addresses: [...addresses], waMessageId, text }),
    deleteForEveryone: ({ target: { addresses, waMessageId } }) =>
      this.#ask('deleteForEveryone', { addresses: [...addresses], waMessageId }),
    star: ({ target: { addresses, waMessageId }, isStarred }) =>
      this.#ask('star', { addresses: [...addresses], waMessageId, isStarred }),
  };
  readonly #say: (call: number, what: Call) => void;
  readonly #calls = new Map<number, (value: never) => void>();

  constructor(say: (call: number, what: Call) => void) {
    this.#say = say;
  }

  readonly connect = nothing;
  readonly reconnect = nothing;
  readonly diskHasRoom = (): void => {};
  readonly disconnect = nothing;
  readonly linkByQr = nothing;
  readonly linkByPhone = nothing;
  readonly logout = nothing;
  readonly markRead = nothing;
  readonly ownAccount = async (): Promise<null> => null;
  readonly checkLink = nothing;
  whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  /** The runner has answered. */
  settle(call: number, value: CallAnswer<CallName>): void {
    const resolve = this.#calls.get(call) as ((value: CallAnswer<CallName>) => void) | undefined;
    resolve?.(value);
  }

  async chooseMessageId(): Promise<string> {
    return `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;
  }

  sendText(input: Parameters<Transport['sendText']>[0]): Promise<SendResult> {
    return this.#ask('sendText', { ...input, sha256: null });
  }

  /** A card is told by its words, so that the verifying knows it as any other message. */
  sendCard({ chatAddress, waMessageId, card }: Parameters<Transport['sendCard']>[0]): Promise<SendResult> {
    return this.#ask('sendText', { chatAddress, waMessageId, text: JSON.stringify(card), sha256: null });
  }

  async sendMedia({
    chatAddress,
    waMessageId,
    caption,
    media,
  }: Parameters<Transport['sendMedia']>[0]): Promise<SendResult> {
    const sha256 = await hashOf(media).catch((cause: unknown) => ({ cause }));
    if (typeof sha256 !== 'string') return { kind: 'not-sent', ...sha256 };
    return this.#ask('sendText', { chatAddress, waMessageId, text: caption, sha256 });
  }

  async downloadMedia({
    waMessageId,
    receive,
  }: Parameters<Transport['downloadMedia']>[0]): Promise<DownloadResult> {
    const answer = await this.#ask('downloadMedia', { waMessageId });
    if (answer.kind === 'expired') return answer;
    if (answer.kind === 'failed') return { ...answer, cause: 'not this time' };
    try {
      await receive(Readable.from(piecesOf(answer), { objectMode: false }));
      return { kind: 'received' };
    } catch (cause) {
      return { kind: 'failed', cause };
    }
  }

  findMessage(input: CallInput<'findMessage'>): Promise<CallAnswer<'findMessage'>> {
    return this.#ask('findMessage', input);
  }

  async listChats(): Promise<CallAnswer<'listChats'>> {
    this.#refuseWithoutLink();
    return this.#ask('listChats', {});
  }

  async readHistory({
    unread = 0,
    ...input
  }: Omit<CallInput<'readHistory'>, 'unread'> & { unread?: number }): ReturnType<Transport['readHistory']> {
    this.#refuseWithoutLink();
    const { chatAddress, since } = input;
    const answer = await this.#ask('readHistory', { chatAddress, since, unread });
    if (answer === 'unreadable') throw new Error('the history is damaged');
    return answer;
  }

  #refuseWithoutLink(): void {
    if (this.state.phase !== 'online') throw new AppError('not-connected');
  }

  #ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallAnswer<N>> {
    return new Promise((resolve) => {
      const call = this.#calls.size + 1;
      this.#calls.set(call, resolve);
      // The map's type ties each name to its input; the union cannot say so.
      this.#say(call, { name, input } as Call);
    });
  }
}

function* piecesOf({ file, breaksAt }: Extract<FileAnswer, { kind: 'file' }>): Generator<Buffer> {
  const bytes = fileBytes(file);
  const end = breaksAt ?? bytes.length;
  for (let at = 0; at < end; at += PIECE_BYTES) yield bytes.subarray(at, Math.min(end, at + PIECE_BYTES));
  if (breaksAt !== null) throw new Error('the connection broke');
}

async function hashOf(media: OutgoingMedia): Promise<string> {
  const hash = createHash('sha256');
  const bytes = media.open();
  bytes.on('data', (piece: Buffer) => hash.update(piece));
  await once(bytes, 'end');
  return hash.digest('hex');
}
