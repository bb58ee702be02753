import type { LocalDate } from '#shared/domain/rules/hours.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';

/** A timer knows nothing of a PC that slept, of its clock being set, or of midnight: a look costs little. */
const LONGEST_WAIT_MS = 60_000;
/** Until something that was held back, for want of a link, is looked at again. */
const HELD_WAIT_MS = 5_000;

const ITS_TOPICS: ReadonlySet<Topic> = new Set(['scheduled', 'waitlist', 'reminders']);

export interface FollowUpClockDependencies {
  store: Pick<Store, 'releaseFollowUps'>;
  bus: EventBus;
  log: Logger;
  isOnline: () => boolean;
  /** Everything customers wrote until now is here. */
  hasHeard: () => boolean;
  /** Epoch ms. Tests have their own time. */
  now?: () => number;
  /** Calls back once after `ms`; returns what calls it off. */
  after?: (ms: number, call: () => void) => () => void;
  /** 0–1. */
  chance?: () => number;
}

/** Lets go what staff wrote for later, when its time has come: at the moment, or as soon as the PC is on again. */
export class FollowUpClock {
  readonly #deps: Required<FollowUpClockDependencies>;
  readonly #stopListening: (() => void)[];
  #cancelTimer = (): void => {};
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  /** The pharmacy's date when it last looked. */
  #today: LocalDate | null = null;

  constructor(deps: FollowUpClockDependencies) {
    this.#deps = { now: Date.now, after: setTimer, chance: Math.random, ...deps };
    this.#stopListening = [
      deps.bus.on('desk.changed', ({ topics }) => {
        if (topics.some((topic) => ITS_TOPICS.has(topic))) this.wake();
      }),
      deps.bus.on('settings.changed', () => this.wake()),
      deps.bus.on('connection.changed', ({ phase }) => {
        if (phase === 'online') this.wake();
      }),
    ];
  }

  /** Looks now what is to go: call at the start and when the PC wakes. One look at a time. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#look();
  }

  /** Resolves when nothing more is let go. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    for (const stop of this.#stopListening) stop();
    await this.#running;
  }

  async #look(): Promise<void> {
    const { log } = this.#deps;
    let waitMs = LONGEST_WAIT_MS;
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        waitMs = await this.#release();
      }
    } catch (error) {
      log.error('what is due could not be let go', error);
    } finally {
      // In the same turn as the last test of `#again`, so that no call falls between the two.
      this.#running = undefined;
    }
    this.#cancelTimer();
    if (!this.#stopped) this.#cancelTimer = this.#deps.after(waitMs, () => this.wake());
  }

  /** @returns how long nothing is due, in ms. */
  async #release(): Promise<number> {
    const { store, isOnline, hasHeard, now, chance } = this.#deps;
    const at = now();
    const { nextAt, today } = await store.releaseFollowUps({
      now: at,
      hasHeard: hasHeard(),
      isOnline: isOnline(),
      chance: chance(),
      lastDay: this.#today,
    });
    this.#today = today;
    if (nextAt === null) return LONGEST_WAIT_MS;
    return nextAt <= at ? HELD_WAIT_MS : Math.min(LONGEST_WAIT_MS, Math.max(0, nextAt - now()));
  }
}

function setTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
