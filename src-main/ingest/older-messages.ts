import type { OlderOutcome } from '#shared/domain/past/older.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Links, Transport } from '../transport/transport.ts';
import type { Ingest } from './ingest.ts';

/** As many as a page of a thread. */
const COUNT = 50;

interface OlderMessagesDependencies {
  store: Store;
  ingest: Pick<Ingest, 'message'>;
  transport: Pick<Links, 'over'>;
  /** There may be files to fetch. */
  onLoaded: () => void;
  log: Logger;
}

/** Asks WhatsApp for what stands before the oldest message that a thread has; once at a time for each. */
export class OlderMessages {
  readonly #deps: OlderMessagesDependencies;
  readonly #underWay = new Map<number, Promise<OlderOutcome>>();

  constructor(deps: OlderMessagesDependencies) {
    this.#deps = deps;
  }

  /** Throws AppError not-found. */
  load(conversationId: number): Promise<OlderOutcome> {
    const known = this.#underWay.get(conversationId);
    if (known !== undefined) return known;
    const loading = this.#load(conversationId).finally(() => this.#underWay.delete(conversationId));
    this.#underWay.set(conversationId, loading);
    return loading;
  }

  async #load(conversationId: number): Promise<OlderOutcome> {
    const { store, log } = this.#deps;
    const web = this.#deps.transport.over('web');
    const { addresses } = await store.listChats({ conversationId });
    const oldest = await store.findOldestFromWhatsApp({ conversationId });
    if (web.readOlder === undefined || web.state.phase !== 'online') return 'no-answer';
    let outcome: OlderOutcome = 'beginning';
    for (const [chatAddress] of addresses) {
      if (chatAddress === undefined) continue;
      try {
        if ((await this.#loadChat(web, chatAddress, oldest)) === 'loaded') outcome = 'loaded';
      } catch (error) {
        log.warn('WhatsApp gave no older messages', error);
        if (outcome === 'beginning') outcome = 'no-answer';
      }
    }
    this.#deps.onLoaded();
    return outcome;
  }

  async #loadChat(
    web: Transport,
    chatAddress: string,
    oldest: Awaited<ReturnType<Store['findOldestFromWhatsApp']>>,
  ): Promise<OlderOutcome> {
    const older = await web.readOlder?.({
      chatAddress,
      before: oldest?.at ?? Date.now(),
      anchor: oldest && { waMessageId: oldest.waMessageId, fromMe: oldest.direction === 'outgoing' },
      count: COUNT,
    });
    // The newest of them first: what is cut off then leaves no hole.
    for (const message of older?.messages.toReversed() ?? []) {
      if (!(await this.#deps.ingest.message({ ...message, isPast: true }))) throw new Error('not stored');
    }
    if (older === undefined || older.isAtBeginning) return 'beginning';
    if (older.isPhoneSilent && older.messages.length === 0) throw new Error('the phone does not answer');
    return 'loaded';
  }
}
