import { setTimeout as delay } from 'node:timers/promises';
import type { CatchUpReport } from '#shared/domain/conversations/catch-up.ts';
import { shownAt } from '#shared/domain/messages/message.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import type { EventBus } from '../events/bus.ts';
import type { Ingest } from './ingest.ts';
import { BackOff } from '../lib/back-off.ts';
import { Coalesced } from '../lib/coalesce.ts';
import { Throttle } from '../lib/throttle.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Transport, TransportChat, TransportMessage } from '../transport/transport.ts';
import { planCatchUp, type ChatRead } from './catch-up-plan.ts';

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
/** The point moves on while messages come in live, at most this often. */
const POINT_EVERY_MS = 300_000;

interface CatchUpDependencies {
  store: Store;
  bus: EventBus;
  ingest: Ingest;
  transport: Pick<Transport, 'listChats' | 'readHistory'>;
  log: Logger;
  /** Replaces the timer in tests. */
  wait?: (durationMs: number) => Promise<void>;
}

/** The link was lost, or the desk closes: what was not read yet is read the next time. */
class Interrupted extends Error {}

/** Brings in what arrived while nobody listened, and says so. One run at a time. */
export class CatchUp {
  readonly #deps: CatchUpDependencies;
  readonly #wait: (durationMs: number) => Promise<void>;
  readonly #stopCounting: () => void;
  /** Counts the links: a run belongs to one of them. */
  #link = 0;
  #isLinked = false;
  readonly #stopping = new AbortController();
  readonly #runs: Coalesced;
  /** Until a run is complete, nobody is known to have listened. */
  #thorough = true;
  #during: CatchUpReport['during'] = 'closed';
  #isAway = true;
  #arrived = 0;
  readonly #point = new Throttle(POINT_EVERY_MS);
  #report: CatchUpReport | null = null;

  constructor(deps: CatchUpDependencies) {
    this.#deps = deps;
    const { signal } = this.#stopping;
    this.#wait = deps.wait ?? ((durationMs) => delay(durationMs, undefined, { signal }));
    this.#runs = new Coalesced({
      run: () => this.#runIfLinked(),
      onError: (error) => {
        if (error instanceof Interrupted || signal.aborted) return;
        deps.log.error('catching up failed; it is tried again with the next link', error);
      },
    });
    this.#stopCounting = deps.bus.on('message.recorded', ({ message }) => {
      if (message.direction !== 'incoming') return;
      if (this.#isAway || this.#runs.isRunning) this.#arrived += 1;
      // By WhatsApp's clock where there is one; a time that cannot be is later than where it stands.
      else this.#movePoint(Math.min(message.sentAt, shownAt(message)));
    });
  }

  /** Of the last run that had something to say. */
  get report(): CatchUpReport | null {
    return this.#report;
  }

  /** Everything that customers wrote until now is here. */
  get isCaughtUp(): boolean {
    return this.#isLinked && !this.#isAway && !this.#runs.isRunning;
  }

  /** The transport is online and listens. */
  ready(how: 'loaded' | 'reconnected'): void {
    if (how === 'loaded') this.#thorough = true;
    this.#link += 1;
    this.#isLinked = true;
    void this.#runs.request();
  }

  linkLost(): void {
    this.#isLinked = false;
    this.#isAway = true;
  }

  /** Resolves when no run is under way. */
  async settled(): Promise<void> {
    await this.#runs.settled();
  }

  /** Resolves when nothing more is read or stored. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#isLinked = false;
    this.#stopCounting();
    await this.settled();
  }

  /** Without a link there is nothing to run: the next one requests it. */
  async #runIfLinked(): Promise<void> {
    if (this.#isLinked) await this.#run(this.#link);
  }

  async #run(link: number): Promise<void> {
    const { store, bus, log } = this.#deps;
    const { caughtUpTo, gaps } = await store.getCatchUp();
    const chats = await this.#listChats(link);
    const nowMs = Date.now();
    const plan = planCatchUp({ caughtUpTo, gaps, chats, thorough: this.#thorough, nowMs });
    let incomplete = 0;
    for (const read of plan.reads) {
      const isRead = await this.#readChat(read, plan.isFirst, link);
      if (!isRead && read.gap) incomplete += 1;
      await this.#settleGap(read, isRead);
    }
    await store.setCaughtUpTo({ at: plan.upTo });
    this.#thorough = false;
    const arrived = this.#arrived;
    log.info(`caught up: ${plan.reads.length} chats read, ${arrived} new, ${incomplete} incomplete`);
    const wasIncomplete = (this.#report?.incomplete ?? 0) > 0;
    if (!plan.isFirst && (arrived > 0 || incomplete > 0 || wasIncomplete)) {
      this.#report = { during: this.#during, arrived, incomplete, finishedAt: Date.now() };
      bus.emit('catch-up.finished', this.#report);
    }
    this.#arrived = 0;
    this.#isAway = false;
    this.#during = 'away';
  }

  /** Without the list nothing can be planned, so it is asked for as long as the link lasts. */
  async #listChats(link: number): Promise<TransportChat[]> {
    const backOff = new BackOff({ firstMs: FIRST_WAIT_MS, longestMs: LONGEST_WAIT_MS });
    for (;;) {
      this.#check(link);
      try {
        return await this.#deps.transport.listChats();
      } catch (error) {
        this.#check(link);
        this.#deps.log.warn('WhatsApp did not list its chats', error);
      }
      await this.#wait(backOff.next());
    }
  }

  /** @returns false when the chat cannot be read; throws Interrupted. */
  async #readChat(read: ChatRead, isFirst: boolean, link: number): Promise<boolean> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      this.#check(link);
      try {
        const messages = await this.#deps.transport.readHistory(read);
        this.#check(link);
        return await this.#record(isFirst ? withoutReadOnes(messages, read.unreadCount) : messages);
      } catch (error) {
        this.#check(link);
        this.#deps.log.warn(`a chat could not be read, attempt ${attempt}`, error);
      }
      if (attempt < ATTEMPTS) await this.#wait(FIRST_WAIT_MS * attempt);
    }
    return false;
  }

  async #record(messages: readonly TransportMessage[]): Promise<boolean> {
    let isComplete = true;
    for (const message of messages) {
      if (this.#stopping.signal.aborted) throw new Interrupted();
      if (!(await this.#deps.ingest.message(message))) isComplete = false;
    }
    return isComplete;
  }

  async #settleGap({ chatAddress, gap, closesGapOf }: ChatRead, isRead: boolean): Promise<void> {
    const { store } = this.#deps;
    const now = Date.now();
    if (isRead && closesGapOf !== null) {
      await store.closeGap({ contactId: closesGapOf, now });
    }
    if (isRead || !gap) return;
    const identity = chatAddress.endsWith('@lid')
      ? { phone: null, lid: chatAddress }
      : { phone: phoneFromJid(chatAddress) ?? null, lid: null };
    await store.recordGap({ identity, chatAddress, ...gap, now });
  }

  #movePoint(at: number): void {
    if (this.#stopping.signal.aborted || !this.#point.pass()) return;
    this.#deps.store
      .setCaughtUpTo({ at })
      .catch((error: unknown) => this.#deps.log.warn('the point of catching up was not stored', error));
  }

  #check(link: number): void {
    if (!this.#isLinked || this.#stopping.signal.aborted || link !== this.#link) throw new Interrupted();
  }
}

/** On the first link, what was already opened on the phone is not unread here. */
function withoutReadOnes(messages: readonly TransportMessage[], unreadCount: number): TransportMessage[] {
  let opened = messages.filter(({ fromMe }) => !fromMe).length - unreadCount;
  return messages.map((message) => {
    if (message.fromMe) return message;
    opened -= 1;
    return opened >= 0 ? { ...message, status: 'read' } : message;
  });
}
