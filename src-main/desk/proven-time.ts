import { shownAt } from '#shared/domain/messages/message.ts';
import type { EventBus } from '../events/bus.ts';
import type { Clock } from '../lib/clock.ts';

interface ProvenTimeOptions {
  store: { findLastWrittenAt(): Promise<number | null> };
  bus: EventBus;
  clock: Clock;
}

/**
 * How late it is at least: what customers wrote last says so, and since then monotonic time. A clock of the PC that is a
 * year ahead makes nothing look a year old by it. Where nobody writes, time passes only while the desk is open.
 */
export class ProvenTime {
  readonly #options: ProvenTimeOptions;
  readonly #stopHearing: () => void;
  /** Epoch ms; undefined until somebody has written. */
  #provenAt: number | undefined;
  #since = 0;

  constructor(options: ProvenTimeOptions) {
    this.#options = options;
    this.#stopHearing = options.bus.on('message.recorded', ({ message }) => {
      if (message.direction === 'incoming') this.#prove(Math.min(message.sentAt, shownAt(message)));
    });
  }

  /** Call it once, before anybody asks. */
  async read(): Promise<void> {
    const at = await this.#options.store.findLastWrittenAt();
    if (at !== null) this.#prove(at);
  }

  /** Epoch ms, never later than the PC's clock; its time while nobody has ever written. */
  now(): number {
    const wall = this.#options.clock.wall();
    return this.#provenAt === undefined ? wall : Math.min(wall, this.#provenNow(this.#provenAt));
  }

  stop(): void {
    this.#stopHearing();
  }

  #prove(at: number): void {
    if (this.#provenAt !== undefined && at < this.#provenNow(this.#provenAt)) return;
    this.#provenAt = at;
    this.#since = this.#options.clock.monotonic();
  }

  #provenNow(provenAt: number): number {
    return provenAt + this.#options.clock.monotonic() - this.#since;
  }
}
