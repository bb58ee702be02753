import { setTimeout as delay } from 'node:timers/promises';
import type { CatchUpReport } from '#shared/domain/conversations/catch-up.ts';
import { shownAt } from '#shared/domain/messages/message.ts';
import type { EventBus } from '../events/bus.ts';
import type { Ingest } from './ingest.ts';
import { BackOff } from '../lib/back-off.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import { Coalesced } from '../lib/coalesce.ts';
import { Throttle } from '../lib/throttle.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import type { ContactGap, Store } from '../store/contract/store.ts';
import type { Transport, TransportChat, TransportMessage } from '../transport/transport.ts';
import {
  FIRST_TIME,
  gapsByAddress,
  OVERLAP_MS,
  planCatchUp,
  withUnread,
  type ChatRead,
} from './catch-up-plan.ts';
import { ChatReader } from './chat-reader.ts';
import { marksOfList, readsOfList } from './phone-reads.ts';

/** In a whole run; what is tried again later is tried once each time. */
const ATTEMPTS = 3;
const LISTING = { firstMs: 500, longestMs: 60_000 };
/** Between the tries of a run that failed, and of the chats that a run could not read, while the link lasts. */
const AGAIN = { firstMs: 30_000, longestMs: 900_000 };
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
  /** Says when what failed is tried again. */
  clock?: Clock;
}

/** The link was lost, or the desk closes: what was not read yet is read the next time. */
class Interrupted extends Error {}

/** Brings in what arrived while nobody listened, and says so. One run at a time. */
export class CatchUp {
  readonly #deps: CatchUpDependencies;
  readonly #wait: (durationMs: number) => Promise<void>;
  readonly #stopCounting: () => void;
  readonly #reader: ChatReader;
  /** Counts the links: a run belongs to one of them. */
  #link = 0;
  #isLinked = false;
  readonly #stopping = new AbortController();
  readonly #runs: Coalesced;
  readonly #again: WakeUp;
  readonly #backOff = new BackOff(AGAIN);
  /** What could not be read; tried again while the link lasts, and with the next one. */
  #unread: ChatRead[] = [];
  /** Until a run is complete, nobody is known to have listened. */
  #thorough = true;
  #during: Exclude<CatchUpReport['during'], 'first'> = 'closed';
  /** Where messages may be missing could not be stored: the point stays, so that they are read again whatever happens. */
  #isHeld = false;
  /** From when the link is lost until a whole run is complete. */
  #isAway = true;
  #arrived = 0;
  readonly #point = new Throttle(POINT_EVERY_MS);
  #report: CatchUpReport | null = null;

  constructor(deps: CatchUpDependencies) {
    this.#deps = deps;
    const { signal } = this.#stopping;
    this.#wait = deps.wait ?? ((durationMs) => delay(durationMs, undefined, { signal }));
    this.#reader = new ChatReader({ ...deps, wait: this.#wait });
    this.#again = new WakeUp(() => void this.#runs.request(), { clock: deps.clock ?? systemClock });
    this.#runs = new Coalesced({
      run: () => this.#runIfLinked(),
      onError: (error) => {
        if (error instanceof Interrupted || signal.aborted) return;
        deps.log.warn('catching up failed; it is tried again', error);
        this.#tryLater();
      },
    });
    this.#stopCounting = deps.bus.on('message.recorded', ({ message }) => {
      if (message.direction !== 'incoming') return;
      const { waMessageId, conversationId } = message;
      const isRead = waMessageId !== null && this.#reader.isRecording(waMessageId);
      if (!isRead && waMessageId !== null) this.#reader.hear(waMessageId, conversationId);
      if (this.#isAway || isRead) this.#arrived += 1;
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
    return this.#isLinked && !this.#isAway;
  }

  /** The transport is online and listens. */
  ready(how: 'loaded' | 'reconnected'): void {
    if (how === 'loaded') this.#thorough = true;
    this.#link += 1;
    this.#isLinked = true;
    this.#isAway = true;
    this.#again.cancel();
    this.#backOff.reset();
    void this.#runs.request();
  }

  linkLost(): void {
    this.#isLinked = false;
    this.#isAway = true;
    this.#again.cancel();
  }

  /** A message came live and could not be stored: its chat is read again. */
  missed({ chatAddress, sentAt }: Pick<TransportMessage, 'chatAddress' | 'sentAt'>): void {
    const until = Date.now();
    // A time that cannot be must not take in the phone's years.
    const from = sentAt < FIRST_TIME ? until : Math.min(sentAt, until);
    const read = { chatAddress, since: from - OVERLAP_MS, gap: { from, until } };
    this.#unread = withUnread(this.#unread, [
      { ...read, unread: 0, unreadCount: 0, closesGapOf: null, keepsRead: false },
    ]);
    this.#isHeld = true;
    if (this.#isLinked) this.#again.in(AGAIN.firstMs);
  }

  /** Resolves when no run is under way. */
  async settled(): Promise<void> {
    await this.#runs.settled();
  }

  /** Resolves when nothing more is read or stored. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#isLinked = false;
    this.#again.cancel();
    this.#stopCounting();
    await this.settled();
  }

  /** Without a link there is nothing to run: the next one requests it. */
  async #runIfLinked(): Promise<void> {
    if (!this.#isLinked) return;
    await (this.#isAway ? this.#run(this.#link) : this.#readAgain(this.#link));
    if (this.#unread.length > 0) this.#tryLater();
    else this.#backOff.reset();
  }

  async #run(link: number): Promise<void> {
    const { store, log } = this.#deps;
    const { caughtUpTo, gaps } = await store.getCatchUp();
    const seesFrom = await store.getSeesFrom();
    this.#reader.forget();
    const chats = await this.#listChats(link);
    const nowMs = Date.now();
    const plan = planCatchUp({ caughtUpTo, seesFrom, gaps, chats, thorough: this.#thorough, nowMs });
    const missing = await this.#readAll(plan.reads, gaps, { attempts: ATTEMPTS, link });
    await this.#deps.ingest.read(readsOfList(chats));
    await this.#deps.ingest.marks(marksOfList(chats));
    if (!this.#isHeld) await store.setCaughtUpTo({ at: plan.upTo, seesFrom: plan.seesFrom });
    this.#check(link);
    this.#thorough = false;
    this.#isAway = false;
    const { length } = plan.reads;
    log.info(`caught up: ${length} chats read, ${this.#arrived} new, ${missing.incomplete} incomplete`);
    if (plan.isFirst ? chats.length > 0 : this.#hasNews(missing)) {
      this.#tell({
        during: plan.isFirst ? 'first' : this.#during,
        seesFrom: plan.isFirst ? plan.seesFrom : null,
        arrived: this.#arrived,
        ...missing,
      });
    }
    this.#arrived = 0;
    this.#during = 'away';
  }

  /** Only what could not be read before; the desk is caught up meanwhile as far as it can be. */
  async #readAgain(link: number): Promise<void> {
    const { gaps } = await this.#deps.store.getCatchUp();
    const missing = await this.#readAll([], gaps, { attempts: 1, link });
    const before = this.#report ?? { during: this.#during, arrived: 0, incomplete: 0, seesFrom: null };
    if (missing.incomplete !== before.incomplete || (before.incomplete > 0 && this.#arrived > 0)) {
      this.#tell({ ...before, arrived: before.arrived + this.#arrived, ...missing });
    }
    this.#arrived = 0;
  }

  /** Reads what is planned and what is left of before, and keeps what stays unread. */
  async #readAll(
    planned: readonly ChatRead[],
    gaps: readonly ContactGap[],
    { attempts, link }: { attempts: number; link: number },
  ): Promise<Pick<CatchUpReport, 'incomplete' | 'unplaced'>> {
    const gapOf = gapsByAddress(gaps);
    const left = this.#unread;
    this.#unread = [];
    const unread: ChatRead[] = [];
    const missing = { incomplete: 0, unplaced: 0 };
    let isHeld = false;
    try {
      for (const each of withUnread(planned, left)) {
        const read = { ...each, closesGapOf: gapOf.get(each.chatAddress)?.contactId ?? null };
        const outcome = await this.#reader.read(read, attempts, () => this.#check(link));
        if (outcome === 'read') {
          if (isCutOff(read)) missing.incomplete += 1;
          continue;
        }
        unread.push(read);
        // Of the others every message is stored: only what was done to them later is not known.
        if (read.gap !== null || read.closesGapOf !== null) missing.incomplete += 1;
        if (outcome === 'unplaced') missing.unplaced += 1;
        if (outcome === 'untold') isHeld = true;
      }
    } catch (error) {
      this.#unread = withUnread(left, this.#unread);
      throw error;
    }
    this.#isHeld = isHeld;
    this.#unread = withUnread(unread, this.#unread);
    return missing;
  }

  #hasNews({ incomplete }: Pick<CatchUpReport, 'incomplete'>): boolean {
    const wasIncomplete = (this.#report?.incomplete ?? 0) > 0;
    return this.#arrived > 0 || incomplete > 0 || wasIncomplete || this.#reader.unreadable > 0;
  }

  #tell(said: Omit<CatchUpReport, 'unreadable' | 'finishedAt'>): void {
    this.#report = { ...said, unreadable: this.#reader.unreadable, finishedAt: Date.now() };
    this.#deps.bus.emit('catch-up.finished', this.#report);
  }

  /** Without the list nothing can be planned, so it is asked for as long as the link lasts. */
  async #listChats(link: number): Promise<TransportChat[]> {
    const backOff = new BackOff(LISTING);
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

  /** A message that is dated ahead says nothing about what was read until now. */
  #movePoint(at: number): void {
    if (this.#isHeld || at > Date.now() + OVERLAP_MS) return;
    if (this.#stopping.signal.aborted || !this.#point.pass()) return;
    this.#deps.store
      .setCaughtUpTo({ at })
      .catch((error: unknown) => this.#deps.log.warn('the point of catching up was not stored', error));
  }

  #tryLater(): void {
    if (this.#isLinked) this.#again.in(this.#backOff.next());
  }

  #check(link: number): void {
    if (!this.#isLinked || this.#stopping.signal.aborted || link !== this.#link) throw new Interrupted();
  }
}

/** On the first link more is unread in it than is taken in. */
const isCutOff = ({ keepsRead, unread, unreadCount }: ChatRead): boolean => keepsRead && unreadCount > unread;
