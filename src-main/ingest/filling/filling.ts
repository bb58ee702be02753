import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#shared/domain/errors.ts';
import type {
  FillingHold,
  Filling as FillingFacts,
  Reach,
  ShownFilling,
} from '#shared/domain/past/filling.ts';
import type { EventBus } from '../../events/bus.ts';
import { BackOff } from '../../lib/back-off.ts';
import { systemClock } from '../../lib/clock.ts';
import { Coalesced } from '../../lib/coalesce.ts';
import { WakeUp } from '../../lib/wake-up.ts';
import type { Logger } from '../../log/logger.ts';
import type { FillingChat } from '../../store/contract/filling-store.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Links, OlderHistory, Transport } from '../../transport/transport.ts';
import { FIRST_TIME } from '../catch-up-plan.ts';
import type { CatchUp } from '../catch-up.ts';
import type { Ingest } from '../ingest.ts';
import { DeskQuiet } from './desk-quiet.ts';
import { FILLING_TIMING, type FillingTiming } from './timing.ts';

const MONTH_MS = 30 * 24 * 3_600_000;
/** Asked for at once. */
const PAGE = 50;
/** Taken in at once: what comes in meanwhile waits no longer than for these. */
const PIECE = 20;
/** A chat that stays silent for so many tries is left alone. */
const TRIES = 3;
/** So many chats that stay silent one after the other: it is the phone, and none of them. */
const SILENT_CHATS = 3;

interface FillingDependencies {
  store: Store;
  bus: EventBus;
  ingest: Pick<Ingest, 'past'>;
  transport: Pick<Links, 'over'>;
  catchUp: Pick<CatchUp, 'isCaughtUp'>;
  outbox: { readonly isIdle: boolean };
  /** There may be files to fetch. */
  onLoaded: () => void;
  log: Logger;
  /** Tests are in a hurry. */
  timing?: FillingTiming;
}

/**
 * Fills in what the phone has of before the desk, behind it: a page of one chat at a time, the most recently active chat
 * first. Where each chat stands is in the database, so it goes on there whenever and however it ended.
 */
export class Filling {
  readonly #deps: FillingDependencies;
  readonly #timing: FillingTiming;
  readonly #quiet: DeskQuiet;
  readonly #turns: Coalesced;
  readonly #wakeUp = new WakeUp(() => void this.#turns.request());
  readonly #phoneBackOff: BackOff;
  /** Chats that have not answered since the last one that did. */
  readonly #silent = new Set<string>();
  #phoneFrom = -Infinity;
  #hold: FillingHold | null = null;
  /** The phone's list was read since it began, or since the link was away. */
  #isListed = false;
  #isStopped = false;

  constructor(deps: FillingDependencies) {
    const { bus, outbox, log } = deps;
    this.#deps = deps;
    this.#timing = deps.timing ?? FILLING_TIMING;
    const { quietMs } = this.#timing;
    this.#quiet = new DeskQuiet({ bus, outbox, quietMs, now: () => systemClock.monotonic() });
    this.#phoneBackOff = new BackOff(this.#timing.phone);
    this.#turns = new Coalesced({
      run: () => this.#turn(),
      onError: (error) => {
        // The page goes first when the desk closes.
        if (this.#isStopped) return;
        const isFull = error instanceof AppError && error.code === 'disk-full';
        if (isFull) this.#hold = 'room';
        log[isFull ? 'warn' : 'error']('the past could not be filled in; it is tried again', error);
        this.#wakeUp.in(this.#timing.phone.firstMs);
      },
    });
  }

  /** Goes on where it stood. */
  start(): void {
    void this.#turns.request();
  }

  /** How far it is, and what it waits for; null when nobody has asked for it. */
  async status(): Promise<ShownFilling | null> {
    const filling = await this.#deps.store.getFilling();
    return filling && this.#shown(filling);
  }

  /** A person says how far back. */
  async fill(reach: Reach): Promise<ShownFilling> {
    const now = Date.now();
    const since = reach === 'all' ? 0 : now - (reach === 'month' ? MONTH_MS : 0);
    return this.#changed(await this.#deps.store.startFilling({ reach, since, now }));
  }

  /** Throws AppError not-found when there is nothing to pause. */
  async pause(): Promise<ShownFilling> {
    return this.#changed(await this.#deps.store.setFillingState({ state: 'paused', now: Date.now() }));
  }

  /** Throws AppError not-found when there is nothing to go on with. */
  async resume(): Promise<ShownFilling> {
    return this.#changed(await this.#deps.store.setFillingState({ state: 'running', now: Date.now() }));
  }

  /** Resolves when no page is being read or stored. */
  async settled(): Promise<void> {
    await this.#turns.settled();
  }

  /** Resolves when nothing more is written. What is asked of the phone is given up with the page: disconnect first. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wakeUp.cancel();
    this.#quiet.stop();
    await this.settled();
  }

  #shown(filling: FillingFacts): ShownFilling {
    return { ...filling, hold: filling.state === 'running' ? this.#hold : null };
  }

  #changed(filling: FillingFacts): ShownFilling {
    this.#isListed = false;
    this.#hold = null;
    this.#phoneFrom = -Infinity;
    this.#silent.clear();
    this.#phoneBackOff.reset();
    void this.#turns.request();
    return this.#shown(filling);
  }

  /** One page of one chat, and when to come again. */
  async #turn(): Promise<void> {
    const { store, transport, log } = this.#deps;
    const filling = await store.getFilling();
    if (this.#isStopped || filling?.state !== 'running') return;
    const web = transport.over('web');
    this.#hold = this.#holdOf(web);
    if (this.#hold !== null) {
      if (this.#hold === 'link') this.#isListed = false;
      return this.#wakeUp.in(this.#timing.lookAgainMs);
    }
    const chat = (this.#isListed ? await store.nextFillingChat() : null) ?? (await this.#list(web, filling));
    if (chat === null) {
      await store.setFillingState({ state: 'done', now: Date.now() });
      log.info(`the past is filled in: ${filling.added} messages`);
      return;
    }
    await this.#readPage(web, chat, filling.since);
    const { pauseMs, jitterMs } = this.#timing;
    if (!this.#isStopped) this.#wakeUp.in(pauseMs + Math.random() * jitterMs);
  }

  #holdOf(web: Transport): FillingHold | null {
    if (web.readOlder === undefined || web.state.phase !== 'online') return 'link';
    if (!this.#deps.catchUp.isCaughtUp) return 'catching-up';
    return this.#quiet.hold ?? (systemClock.monotonic() < this.#phoneFrom ? 'phone' : null);
  }

  /** The phone may still be telling the page of its chats, so the list is read again before all of them count as done. */
  async #list(web: Transport, { since }: FillingFacts): Promise<FillingChat | null> {
    const { store } = this.#deps;
    const listed = await web.listChats();
    const chats = listed
      .filter(({ newestAt }) => newestAt < FIRST_TIME || newestAt >= since)
      .map(({ chatAddress, newestAt }) => ({ chatAddress, newestAt: Math.max(0, Math.round(newestAt)) }));
    await store.addFillingChats({ chats, now: Date.now() });
    this.#isListed = true;
    return store.nextFillingChat();
  }

  async #readPage(web: Transport, chat: FillingChat, since: number): Promise<void> {
    const older = await this.#ask(web, chat);
    if (older === undefined) return;
    // The oldest first, as they were said. Where it goes on moves only when all of them are in.
    for (let from = 0; from < older.messages.length; from += PIECE) {
      await this.#deps.ingest.past(older.messages.slice(from, from + PIECE));
      await delay(this.#timing.breathMs);
      if (this.#isStopped) return;
    }
    const state = older.isAtBeginning ? 'beginning' : isBefore(older, since) ? 'reached' : 'waiting';
    const { chatAddress } = chat;
    const { reached } = older;
    await this.#deps.store.moveFillingChat({ chatAddress, state, tries: 0, reached, now: Date.now() });
    if (older.messages.length > 0) this.#deps.onLoaded();
  }

  /** @returns undefined when there is no answer. */
  async #ask(
    web: Transport,
    { chatAddress, tries, reached }: FillingChat,
  ): Promise<OlderHistory | undefined> {
    const { store, log } = this.#deps;
    try {
      const before = (await store.getSeesFrom()) ?? Date.now();
      const older = await web.readOlder?.({ chatAddress, before, anchor: reached, count: PAGE });
      if (older !== undefined && (older.messages.length > 0 || older.isAtBeginning || !older.isPhoneSilent)) {
        this.#silent.clear();
        this.#phoneBackOff.reset();
        return older;
      }
    } catch (error) {
      // The link went, or the desk closes: that is no try.
      if (this.#isStopped || web.state.phase !== 'online') return undefined;
      log.warn('WhatsApp gave no older messages', error);
    }
    this.#silent.add(chatAddress);
    if (this.#silent.size >= SILENT_CHATS) {
      this.#phoneFrom = systemClock.monotonic() + this.#phoneBackOff.next();
      return undefined;
    }
    const state = tries + 1 >= TRIES ? 'unanswered' : 'waiting';
    await store.moveFillingChat({ chatAddress, state, tries: tries + 1, reached: null, now: Date.now() });
    return undefined;
  }
}

/** One wrong time must not end it: the older half of what came is old. */
function isBefore({ messages, reached }: OlderHistory, since: number): boolean {
  const older = messages.slice(0, Math.ceil(messages.length / 2));
  if (older.length > 0) return older.every(({ sentAt }) => sentAt < since);
  return reached !== null && reached.at >= FIRST_TIME && reached.at < since;
}
