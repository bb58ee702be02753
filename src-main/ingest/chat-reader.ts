import { isCountedByWhatsApp } from '#shared/domain/messages/message-kinds.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Transport, TransportMessage } from '../transport/transport.ts';
import { gapsByAddress, type ChatRead } from './catch-up-plan.ts';
import type { Ingest } from './ingest.ts';
import { identityOf, namesAnybody } from './normalise.ts';

const FIRST_WAIT_MS = 500;
/** More come in live in no time between a list and the reading of its last chat that anybody waits for. */
const MOST_HEARD = 20_000;
/** Recorded in one transaction. More would be quicker still, and main’s loop would come round later by as much. */
const TOGETHER = 8;
const NONE: ReadonlySet<string> = new Set();

interface ChatReaderDependencies {
  store: Store;
  ingest: Ingest;
  transport: Pick<Transport, 'readHistory'>;
  log: Logger;
  wait: (durationMs: number) => Promise<void>;
}

/**
 * How the reading of a chat ended.
 * `shown`: not read, and where messages may be missing stands in its conversation.
 * `unplaced`: not read, and there is nobody whose conversation could say so.
 * `untold`: not read, and where messages may be missing could not be stored.
 */
export type ChatOutcome = 'read' | 'shown' | 'unplaced' | 'untold';

/** Reads one chat's history into the store; what goes wrong there stops no other chat. */
export class ChatReader {
  readonly #deps: ChatReaderDependencies;
  #recording: ReadonlySet<string> = NONE;
  readonly #unreadable = new Set<string>();
  /**
   * What came live since the chats were listed, by WhatsApp's id, and in which conversations: the list's unread counts
   * know nothing of it.
   */
  readonly #heard = new Map<string, Set<number>>();

  constructor(deps: ChatReaderDependencies) {
    this.#deps = deps;
  }

  /** Whether the message of this WhatsApp id is being stored just now. */
  isRecording(waMessageId: string): boolean {
    return this.#recording.has(waMessageId);
  }

  /** Single messages that WhatsApp could not tell, since `forget`. */
  get unreadable(): number {
    return this.#unreadable.size;
  }

  /** Call it before the chats are listed anew. */
  forget(): void {
    this.#unreadable.clear();
    this.#heard.clear();
  }

  /** A message has come live. */
  hear(waMessageId: string, conversationId: number): void {
    if (this.#heard.size >= MOST_HEARD) return;
    this.#heard.set(waMessageId, (this.#heard.get(waMessageId) ?? new Set()).add(conversationId));
  }

  /** @param check throws when nothing is to be read any more; that alone is thrown on. */
  async read(read: ChatRead, attempts: number, check: () => void): Promise<ChatOutcome> {
    const isRead = await this.#tryToRead(read, attempts, check);
    check();
    return this.#settleGap(read, isRead);
  }

  async #tryToRead(read: ChatRead, attempts: number, check: () => void): Promise<boolean> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      check();
      const history = await this.#history(read).catch((error: unknown) => {
        check();
        this.#deps.log.warn(`a chat could not be read, attempt ${attempt}`, error);
      });
      check();
      if (history) return this.#record(withoutReadOnes(history, read), check);
      if (attempt < attempts) await this.#deps.wait(FIRST_WAIT_MS * attempt);
    }
    return false;
  }

  /** What came live since the chat was listed is not among the unread messages that its list told of. */
  async #history({ chatAddress, since, unread }: ChatRead): Promise<History> {
    const onUnreadable = (id: string, error: string): void => {
      this.#deps.log.warn(`message ${id} of a chat's history could not be told: ${error}`);
      this.#unreadable.add(id);
    };
    for (let asked = unread; ;) {
      const read = { chatAddress, since, unread: asked, onUnreadable };
      const messages = await this.#deps.transport.readHistory(read);
      const heard = await this.#heardAmong(messages, chatAddress);
      if (unread === 0 || unread + heard.size <= asked) return { messages, heard };
      asked = unread + heard.size;
    }
  }

  /** The ids of those that came live, in this very chat: another one's message may have the same id. */
  async #heardAmong(messages: readonly TransportMessage[], chatAddress: string): Promise<Set<string>> {
    const heard = new Set<string>();
    for (const { fromMe, waMessageId } of messages) {
      if (fromMe) continue;
      for (const conversationId of this.#heard.get(waMessageId) ?? []) {
        const addresses = await this.#deps.store.listAddressesEver({ conversationId });
        if (addresses.includes(chatAddress)) heard.add(waMessageId);
      }
    }
    return heard;
  }

  async #record(messages: readonly TransportMessage[], check: () => void): Promise<boolean> {
    let isComplete = true;
    try {
      for (let from = 0; from < messages.length; from += TOGETHER) {
        check();
        const piece = messages.slice(from, from + TOGETHER);
        this.#recording = new Set(piece.map(({ waMessageId }) => waMessageId));
        if (!(await this.#deps.ingest.history(piece))) isComplete = false;
      }
    } finally {
      this.#recording = NONE;
    }
    return isComplete;
  }

  /** Of whoever the contact is now: what was read may have shown that it is one with another one. */
  async #closeGap(chatAddress: string, now: number): Promise<void> {
    const { store } = this.#deps;
    const gap = gapsByAddress((await store.getCatchUp()).gaps).get(chatAddress);
    if (gap !== undefined) await store.closeGap({ contactId: gap.contactId, now });
  }

  async #settleGap({ chatAddress, gap, closesGapOf }: ChatRead, isRead: boolean): Promise<ChatOutcome> {
    const { store, log } = this.#deps;
    const now = Date.now();
    try {
      if (isRead && closesGapOf !== null) await this.#closeGap(chatAddress, now);
      if (isRead) return 'read';
      if (!gap) return 'shown';
      const identity = chatAddress.endsWith('@lid')
        ? { phone: null, lid: chatAddress }
        : identityOf({ phoneJid: chatAddress, lid: null, chatAddress });
      if (!namesAnybody(identity)) return 'unplaced';
      await store.recordGap({ identity, chatAddress, ...gap, now });
      return 'shown';
    } catch (error) {
      log.error('where messages may be missing could not be stored', error);
      return isRead ? 'read' : 'untold';
    }
  }
}

/** What a chat holds, and which of it came live since the chat was listed. */
interface History {
  messages: readonly TransportMessage[];
  heard: ReadonlySet<string>;
}

/** What was already opened on the phone is not unread here, as far as the phone decides that. */
function withoutReadOnes(
  { messages, heard }: History,
  { unreadCount, keepsRead, keepsReadBefore = 0 }: ChatRead,
): TransportMessage[] {
  // A photo that was sent in HD counts once.
  const isListed = ({ fromMe, waMessageId, waType, betterOf }: TransportMessage): boolean =>
    !fromMe && isCountedByWhatsApp(waType) && betterOf === undefined && !heard.has(waMessageId);
  let opened = messages.filter(isListed).length - unreadCount;
  return messages.map((message) => {
    if (!isListed(message)) return message;
    opened -= 1;
    return opened >= 0 && (keepsRead || message.sentAt < keepsReadBefore)
      ? { ...message, status: 'read' }
      : message;
  });
}
