import type { LocalDate } from '#shared/domain/rules/hours.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { EventBus } from '../../events/bus.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { Coalesced } from '../../lib/coalesce.ts';
import { WakeUp } from '../../lib/wake-up.ts';
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
  /** Tests have their own time. */
  clock?: Clock;
  /** 0–1. */
  chance?: () => number;
}

/** Lets go what staff wrote for later, when its time has come: at the moment, or as soon as the PC is on again. */
export class FollowUpClock {
  readonly #deps: Required<FollowUpClockDependencies>;
  readonly #stopListening: (() => void)[];
  readonly #wakeUp: WakeUp;
  readonly #looks: Coalesced;
  #waitMs = LONGEST_WAIT_MS;
  #stopped = false;
  /** The pharmacy's date when it last looked. */
  #today: LocalDate | null = null;

  constructor(deps: FollowUpClockDependencies) {
    this.#deps = { clock: systemClock, chance: Math.random, ...deps };
    const { clock } = this.#deps;
    this.#wakeUp = new WakeUp(() => this.wake(), { clock, longestMs: LONGEST_WAIT_MS });
    this.#looks = new Coalesced({
      run: () => this.#release(),
      onError: (error) => {
        deps.log.error('what is due could not be let go', error);
        this.#waitMs = LONGEST_WAIT_MS;
      },
      onIdle: () => {
        this.#wakeUp.cancel();
        if (!this.#stopped) this.#wakeUp.in(this.#waitMs);
      },
    });
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
    void this.#looks.request();
  }

  /** Resolves when nothing more is let go. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp.cancel();
    this.#looks.withdraw();
    for (const stop of this.#stopListening) stop();
    await this.#looks.settled();
  }

  /** And notes how long nothing is due. */
  async #release(): Promise<void> {
    const { store, isOnline, hasHeard, clock, chance } = this.#deps;
    const at = clock.wall();
    const { nextAt, today } = await store.releaseFollowUps({
      now: at,
      hasHeard: hasHeard(),
      isOnline: isOnline(),
      chance: chance(),
      lastDay: this.#today,
    });
    this.#today = today;
    if (nextAt === null) this.#waitMs = LONGEST_WAIT_MS;
    else this.#waitMs = nextAt <= at ? HELD_WAIT_MS : nextAt - clock.wall();
  }
}
