import type { Link } from '#shared/domain/transport-capabilities.ts';
import { systemClock } from '../lib/clock.ts';

/**
 * Since when a link has been away while another one sends, in monotonic time: it may never come back, and what waits for
 * it holds up its whole conversation.
 */
export class LeftBehind {
  readonly #since = new Map<Link, number>();
  readonly #limitMs: number;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** It is there, or it is the one that sends: whatever waits for it waits with reason. */
  forget(link: Link): void {
    this.#since.delete(link);
  }

  /** How long what needs this link may still wait for it. */
  leftMs(link: Link): number {
    const now = systemClock.monotonic();
    const since = this.#since.get(link) ?? now;
    this.#since.set(link, since);
    return Math.max(0, since + this.#limitMs - now);
  }
}
