import type { LocalDate } from '#shared/domain/rules/hours.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { EventBus } from '../../events/bus.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { DueLooks, LONGEST_PAUSE_MS } from '../../lib/due-looks.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';

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
  /** Tests have their own time. */
  clock?: Clock;
  /** 0–1. */
  chance?: () => number;
}

/** Lets go what staff wrote for later, when its time has come: at the moment, or as soon as the PC is on again. */
export class FollowUpClock {
  readonly #deps: Required<FollowUpClockDependencies>;
  readonly #looks: DueLooks;
  /** The pharmacy's date when it last looked. */
  #today: LocalDate | null = null;

  constructor(deps: FollowUpClockDependencies) {
    this.#deps = { clock: systemClock, chance: Math.random, ...deps };
    this.#looks = new DueLooks({
      look: () => this.#release(),
      onError: (error) => deps.log.error('what is due could not be let go', error),
      afterFailureMs: LONGEST_PAUSE_MS,
      listen: () => [
        deps.bus.on('desk.changed', ({ topics }) => {
          if (topics.some((topic) => ITS_TOPICS.has(topic))) this.wake();
        }),
        deps.bus.on('settings.changed', () => this.wake()),
        deps.bus.on('connection.changed', ({ phase }) => {
          if (phase === 'online') this.wake();
        }),
      ],
      clock: this.#deps.clock,
    });
    this.#looks.start();
  }

  /** Looks now what is to go: call at the start and when the PC wakes. One look at a time. */
  wake(): void {
    this.#looks.wake();
  }

  /** Resolves when nothing more is let go. */
  stop(): Promise<void> {
    return this.#looks.stop();
  }

  /** @returns how long nothing is due, ms. */
  async #release(): Promise<number> {
    const { store, isOnline, hasHeard, clock, chance } = this.#deps;
    const at = clock.wall();
    const { nextAt, today, failures } = await store.releaseFollowUps({
      now: at,
      hasHeard: hasHeard(),
      isOnline: isOnline(),
      chance: chance(),
      lastDay: this.#today,
    });
    this.#today = today;
    for (const failure of failures) this.#deps.log.error(`what is due could not be queued: ${failure}`);
    if (nextAt === null) return LONGEST_PAUSE_MS;
    return nextAt <= at ? HELD_WAIT_MS : nextAt - clock.wall();
  }
}
