import { buffer } from 'node:stream/consumers';
import type { Card } from '#shared/domain/messages/card.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type {
  ActionResult,
  FoundMessage,
  Links,
  OutgoingMessage,
  SendResult,
  Transport,
  TransportChat,
  TransportMessage,
} from '#main/transport/transport.ts';
import { WEB_CAPABILITIES } from '#main/transport/web-capabilities.ts';

/** A transport whose answers the test chooses; it records what it is asked to send. */
export class ScriptedTransport implements Links {
  link: Transport['link'] = 'web';
  capabilities = WEB_CAPABILITIES;
  readonly sends: (OutgoingMessage & { text: string })[] = [];
  /** The bytes of what was sent as a file, by the id it was sent with. */
  readonly files = new Map<string, Buffer>();
  /** What was done to messages, in order: `react 👍`. */
  readonly acts: string[] = [];
  readonly actions: Transport['actions'] = {
    react: ({ target, emoji }) => this.#act(`react ${target.waMessageId} ${emoji}`),
    editText: ({ target, text }) => this.#act(`edit ${target.waMessageId} ${text}`),
    deleteForEveryone: ({ target }) => this.#act(`delete ${target.waMessageId}`),
    report: ({ addresses }) => this.#act(`report ${addresses[0] ?? ''}`),
    changeChat: ({ addresses, change }) =>
      this.#act(`${addresses[0] ?? ''} ${Object.values(change).join(' ')}`),
    star: ({ target, isStarred }) => this.#act(`${isStarred ? 'star' : 'unstar'} ${target.waMessageId}`),
  };
  beforeAct: () => Promise<void> = async () => {};
  #results: ActionResult[] = [];
  found: FoundMessage = { kind: 'absent' };
  /** What is found under one address, in place of `found`. */
  readonly foundAt = new Map<string, FoundMessage>();
  /** The addresses of all look-ups, in order. */
  readonly lookUps: string[] = [];
  beforeSend: () => Promise<void> = async () => {};
  state: ConnectionState = { phase: 'online', since: 0, provenAt: 0 };
  #answers: SendResult[] = [];
  #ids = 0;
  #onLookUp: (() => void) | undefined;
  #onSend: (() => void) | undefined;

  /** The only link there is. */
  over(): Transport {
    return this;
  }

  /** The next send is answered so; without a script everything is accepted. */
  script(answer: SendResult): void {
    this.#answers.push(answer);
  }

  /** The next thing that is done to a message ends so; without a script it is done. */
  scriptAct(result: ActionResult): void {
    this.#results.push(result);
  }

  async #act(what: string): Promise<ActionResult> {
    this.acts.push(what);
    await this.beforeAct();
    return this.#results.shift() ?? { kind: 'done' };
  }

  setOnline(online: boolean): void {
    this.state = online ? { phase: 'online', since: 0, provenAt: 0 } : { phase: 'syncing' };
  }

  untilLookUp(): Promise<void> {
    return new Promise((resolve) => (this.#onLookUp = resolve));
  }

  /** Resolves when it has been asked to send this often. */
  async untilSends(count: number): Promise<void> {
    while (this.sends.length < count) await new Promise<void>((resolve) => (this.#onSend = resolve));
  }

  async chooseMessageId(): Promise<string> {
    return `3EB0${String(++this.#ids).padStart(18, '0')}`;
  }

  async sendText(input: OutgoingMessage & { text: string }): Promise<SendResult> {
    await this.beforeSend();
    this.sends.push(input);
    this.#onSend?.();
    return this.#answers.shift() ?? { kind: 'accepted' };
  }

  /** What was sent as places and contact cards, by the id it was sent with. */
  readonly cards = new Map<string, Card>();

  async sendCard({ card, ...message }: Parameters<Transport['sendCard']>[0]): Promise<SendResult> {
    const answer = await this.sendText({ ...message, text: '' });
    this.cards.set(message.waMessageId, card);
    return answer;
  }

  async sendMedia(input: Parameters<Transport['sendMedia']>[0]): Promise<SendResult> {
    const { waMessageId, caption, media, onProgress: _told, signal: _stop, ...message } = input;
    const answer = await this.sendText({ ...message, waMessageId, text: caption });
    if (answer.kind !== 'accepted') return answer;
    this.files.set(waMessageId, await buffer(media.open()));
    return answer;
  }

  downloadMedia: Transport['downloadMedia'] = async () => ({ kind: 'expired' });

  async findMessage({ chatAddress }: { chatAddress: string }): Promise<FoundMessage> {
    this.lookUps.push(chatAddress);
    this.#onLookUp?.();
    return this.foundAt.get(chatAddress) ?? this.found;
  }

  async connect(): Promise<void> {}
  async reconnect(): Promise<void> {}
  diskHasRoom(): void {}
  async checkLink(): Promise<void> {}
  async disconnect(): Promise<void> {}
  whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }
  async linkByQr(): Promise<void> {}
  async linkByPhone(): Promise<void> {}
  async logout(): Promise<void> {}
  async listChats(): Promise<TransportChat[]> {
    return [];
  }
  async readHistory(): Promise<TransportMessage[]> {
    return [];
  }
  async markRead(): Promise<void> {}
  async ownAccount(): Promise<null> {
    return null;
  }
}
