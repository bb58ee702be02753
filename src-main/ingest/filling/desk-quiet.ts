import type { FillingHold } from '#shared/domain/past/filling.ts';
import type { EventBus } from '../../events/bus.ts';

/** So many messages within the quiet time are a burst. */
const BURST = 5;

interface DeskQuietDependencies {
  bus: EventBus;
  outbox: { readonly isIdle: boolean };
  quietMs: number;
  /** Monotonic. */
  now: () => number;
}

/** Whether the desk has something to do that must not wait: staff who send, and customers who write all at once. */
export class DeskQuiet {
  readonly #deps: DeskQuietDependencies;
  readonly #stopListening: (() => void)[];
  #sentAt = -Infinity;
  /** Of the last few, oldest first. */
  #cameAt: number[] = [];

  constructor(deps: DeskQuietDependencies) {
    this.#deps = deps;
    this.#stopListening = [
      deps.bus.on('outbox.queued', () => (this.#sentAt = deps.now())),
      deps.bus.on('message.recorded', ({ message }) => {
        if (message.direction === 'incoming') this.#cameAt = [...this.#cameAt, deps.now()].slice(-BURST);
      }),
    ];
  }

  /** null when nothing speaks against going on. */
  get hold(): FillingHold | null {
    const { outbox, now, quietMs } = this.#deps;
    const since = now() - quietMs;
    if (!outbox.isIdle || this.#sentAt > since) return 'sending';
    const [first] = this.#cameAt;
    return this.#cameAt.length === BURST && first !== undefined && first > since ? 'burst' : null;
  }

  stop(): void {
    for (const stop of this.#stopListening) stop();
  }
}
