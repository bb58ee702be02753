import type { Link } from '#shared/domain/transport-capabilities.ts';
import { Coalesced } from '../../lib/coalesce.ts';
import { pauseLeft } from '../../lib/pause-left.ts';
import { WakeUp } from '../../lib/wake-up.ts';
import { TimeLimitError, within } from '../../lib/within.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Links } from '../../transport/transport.ts';
import { Pace } from '../pace.ts';
import { pauseOf, type OutboxTiming } from '../timing.ts';
import { act } from './act.ts';
import { chatWishes } from './chat-wishes.ts';
import { messageWishes } from './message-wishes.ts';
import type { Wish } from './wish.ts';

interface ActionDependencies {
  store: Store;
  transport: Links;
  log: Logger;
  timing: OutboxTiming;
  /** How far this PC's clock is ahead of WhatsApp's, as far as that is known. */
  aheadMs: () => number;
}

/**
 * Does what staff asked to be done to messages and chats: one worker for each, which keeps its order. What a crash interrupts still
 * waits and is done again, which WhatsApp shows as done once.
 */
export class ActionDispatcher {
  readonly #deps: ActionDependencies;
  /** One does not react within a blink of the last, over either link. */
  readonly #paces = new Map<Link, Pace>();
  /** By lane. */
  readonly #workers = new Map<string, Promise<void>>();
  readonly #wakeUp = new WakeUp(() => this.wake());
  readonly #looks: Coalesced;
  #stopped = false;

  constructor(deps: ActionDependencies) {
    this.#deps = deps;
    this.#looks = new Coalesced({
      run: () => this.#startWorkers(),
      onError: (error) => {
        deps.log.error('what is to be done to messages and chats could not be read', error);
        this.#wakeIn(deps.timing.errorPauseMs);
      },
    });
  }

  /** Looks for work; one look at a time, and a call during a look makes it look once more. */
  wake(): void {
    void this.#looks.request();
  }

  get isIdle(): boolean {
    return !this.#looks.isRunning && this.#workers.size === 0;
  }

  async whenIdle(): Promise<void> {
    while (!this.isIdle) {
      await this.#looks.settled();
      await Promise.all(this.#workers.values());
    }
  }

  /** Does what is due until nothing is left or the time is over; the rest is done at the next start. */
  async stop(): Promise<void> {
    await within(this.#deps.timing.drainLimitMs, this.whenIdle()).catch((error: unknown) => {
      if (!(error instanceof TimeLimitError)) throw error;
    });
    this.#stopped = true;
    this.#wakeUp.cancel();
  }

  async #startWorkers(): Promise<void> {
    if (this.#stopped) return;
    const { transport, timing } = this.#deps;
    for (const wish of await this.#listWishes()) {
      const { lane, notBefore: until } = wish;
      if (this.#workers.has(lane) || !isOnline(transport, wish.link)) continue;
      const longestMs = pauseOf(Math.max(1, wish.attempts), timing);
      const leftMs = pauseLeft({ until, now: Date.now(), longestMs });
      if (leftMs > 0) {
        this.#wakeIn(leftMs);
        continue;
      }
      const worker = this.#work(wish).then((isSettled) => {
        this.#workers.delete(lane);
        if (isSettled) this.wake();
      });
      this.#workers.set(lane, worker);
    }
  }

  async #listWishes(): Promise<Wish[]> {
    const { store } = this.#deps;
    return [...(await messageWishes(store)), ...(await chatWishes(store))];
  }

  /** @returns whether the next one of its lane may follow. */
  async #work(wish: Wish): Promise<boolean> {
    const { transport, timing, aheadMs, log } = this.#deps;
    try {
      await this.#paceOf(wish.link).turn();
      if (this.#stopped || !isOnline(transport, wish.link)) return false;
      // Another one may have taken its place meanwhile.
      const wishes = await this.#listWishes();
      const current = wishes.find(({ id, lane }) => id === wish.id && lane === wish.lane);
      if (current === undefined) return true;
      const link = transport.over(wish.link);
      const pauseMs = await act(current, { transport: link, timing, aheadMs: aheadMs(), log });
      if (pauseMs === undefined) return true;
      this.#wakeIn(pauseMs);
    } catch (error) {
      log.error(`${wish.name} could not be worked on`, error);
      this.#wakeIn(timing.errorPauseMs);
    }
    return false;
  }

  #paceOf(link: Link): Pace {
    const pace = this.#paces.get(link) ?? new Pace(this.#deps.timing);
    this.#paces.set(link, pace);
    return pace;
  }

  #wakeIn(ms: number): void {
    if (!this.#stopped) this.#wakeUp.in(ms);
  }
}

const isOnline = (transport: Links, link: Link): boolean => transport.over(link).state.phase === 'online';
