import type { MediaCleanUp } from '#shared/domain/messages/attachment.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { monthsBefore } from '#shared/time/months-before.ts';
import { systemClock } from '../lib/clock.ts';
import type { Logger } from '../log/logger.ts';
import type { MediaVault } from './vault.ts';

/** Of messages looked at in one transaction, so that a customer's message never waits long for its own. */
const BATCH = 200;
const CHECK_EVERY_MS = 3_600_000;
const DAY_MS = 24 * CHECK_EVERY_MS;

/** What has to be known and done, see the store's operations of these names. */
interface OldMedia {
  previewOldMedia(input: { sentBefore: number }): Promise<MediaCleanUp>;
  removeOldMedia(input: {
    sentBefore: number;
    after: number;
    limit: number;
    now: number;
  }): Promise<{ next: number | null }>;
  getSettings(): Promise<Pick<Settings, 'mediaRetentionMonths'>>;
  findLastWrittenAt(): Promise<number | null>;
}

interface RetentionDependencies {
  store: OldMedia;
  vault: Pick<MediaVault, 'tidy'>;
  /** Files went: what is shown of messages is out of date. */
  onCleaned: (done: MediaCleanUp) => void;
  /** The same, when nobody asked for it now. */
  onExpired: (months: number, done: MediaCleanUp) => void;
  log: Logger;
}

/** How long the files of messages stay. The messages always do. */
export class Retention {
  readonly #deps: RetentionDependencies;
  #timer: NodeJS.Timeout | undefined;
  #tidied = { wall: -Infinity, monotonic: -Infinity };

  constructor(deps: RetentionDependencies) {
    this.#deps = deps;
  }

  /** What {@link cleanUp} would come to. */
  preview(months: number, now = Date.now()): Promise<MediaCleanUp> {
    return this.#deps.store.previewOldMedia({ sentBefore: monthsBefore(now, months) });
  }

  /** Lets the files of older messages go, as far as nobody may still send them. */
  async cleanUp(months: number, now = Date.now()): Promise<MediaCleanUp> {
    const { store, vault, onCleaned, log } = this.#deps;
    const sentBefore = monthsBefore(now, months);
    const done = await this.preview(months, now);
    if (done.messages === 0) return done;
    for (let after: number | null = 0; after !== null;) {
      ({ next: after } = await store.removeOldMedia({ sentBefore, after, limit: BATCH, now }));
    }
    onCleaned(done);
    // What no message has any more goes from the disk here.
    await vault.tidy(now);
    log.info(`${done.files} old files went`);
    return done;
  }

  /** What is due by the settings, and the folder as a whole; what goes wrong is only logged. */
  async tidy(wall = systemClock.wall()): Promise<void> {
    const { store, vault, onExpired, log } = this.#deps;
    this.#tidied = { wall, monotonic: systemClock.monotonic() };
    try {
      // Nobody asks for this one: a clock that is a year ahead must not take a year's files.
      const now = Math.min(wall, (await store.findLastWrittenAt()) ?? wall);
      const { mediaRetentionMonths: months } = await store.getSettings();
      const done = months === null ? undefined : await this.cleanUp(months, now);
      if (months !== null && done !== undefined && done.messages > 0) onExpired(months, done);
      else await vault.tidy(now);
    } catch (error) {
      log.error('the folder of files could not be tidied', error);
    }
  }

  /** Asked every hour: one time leaves out a PC's sleep, the other one can be set. */
  startDaily(): void {
    this.#timer ??= setInterval(() => {
      const { wall, monotonic } = this.#tidied;
      const passedMs = Math.max(systemClock.wall() - wall, systemClock.monotonic() - monotonic);
      if (passedMs >= DAY_MS) void this.tidy();
    }, CHECK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
