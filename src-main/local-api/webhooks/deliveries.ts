import { pauseAfter, spread } from '../../lib/back-off.ts';
import type { Clock } from '../../lib/clock.ts';
import { systemClock } from '../../lib/clock.ts';
import { WakeUp } from '../../lib/wake-up.ts';
import type { DueDelivery } from '../../store/contract/program-store.ts';
import type { ApiStore } from '../desk-link.ts';
import { post, type PostResult } from './post.ts';
import { signedHeaders } from './sign.ts';

const DAY_MS = 86_400_000;
/** 5, 10, 20 … seconds, and in the end every four hours until the day is over. */
const PAUSES = { firstMs: 5_000, longestMs: 4 * 3_600_000 };
/** Nobody answers there: the others for the same address wait as well, but not for long. */
const LONGEST_REST_MS = 5 * 60_000;
const LONGEST_WISH_MS = 3_600_000;
const SLOW_DOWN = [429, 502, 503, 504];
const GONE = 410;

interface DeliveriesOptions {
  store: Pick<ApiStore, 'listDueDeliveries' | 'nextDeliveryAt' | 'settleDelivery' | 'failDelivery'>;
  clock?: Clock;
  send?: typeof post;
  chance?: () => number;
}

/** Calls the webhooks: one call at a time for each, the oldest due first, again until it came through or a day is over. */
export class Deliveries {
  readonly #options: Required<DeliveriesOptions>;
  readonly #wakeUp: WakeUp;
  readonly #busy = new Set<number>();
  readonly #restsUntil = new Map<number, number>();
  readonly #work = new Set<Promise<void>>();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #isStopped = false;

  constructor({ store, clock = systemClock, send = post, chance = Math.random }: DeliveriesOptions) {
    this.#options = { store, clock, send, chance };
    this.#wakeUp = new WakeUp(() => this.wake(), { clock, longestMs: 60_000 });
  }

  /** Something may be due. */
  wake(): void {
    if (this.#isStopped) return;
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
  }

  /** Calls under way are waited for; what they came to is written. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wakeUp.cancel();
    await this.#looking;
    await Promise.all(this.#work);
  }

  async #look(): Promise<void> {
    const { store, clock } = this.#options;
    while (this.#lookAgain && !this.#isStopped) {
      this.#lookAgain = false;
      try {
        const now = clock.wall();
        const due = await store.listDueDeliveries({ now });
        for (const delivery of due) this.#begin(delivery, now);
        const nextAt = await store.nextDeliveryAt();
        // What is due already is under way, or rests for a while.
        if (nextAt !== null) this.#wakeUp.in(Math.max(nextAt - now, 1_000));
      } catch {
        this.#wakeUp.in(PAUSES.firstMs);
      }
    }
  }

  #begin(delivery: DueDelivery, now: number): void {
    const { webhookId } = delivery;
    if (this.#busy.has(webhookId) || (this.#restsUntil.get(webhookId) ?? 0) > now) return;
    this.#busy.add(webhookId);
    const work = this.#deliver(delivery)
      // The store is gone: what was not written is sent once more, with the same id.
      .catch(() => {})
      .finally(() => {
        this.#busy.delete(webhookId);
        this.#work.delete(work);
        this.wake();
      });
    this.#work.add(work);
  }

  async #deliver(delivery: DueDelivery): Promise<void> {
    const { store, clock, send } = this.#options;
    const { id, webhookId, url, body } = delivery;
    const result = await send(url, body, signedHeaders(delivery, clock.wall()));
    const now = clock.wall();
    if (result.kind === 'answered' && result.status >= 200 && result.status < 300) {
      this.#restsUntil.delete(webhookId);
      return store.settleDelivery({ id, now });
    }
    const pauseMs = this.#pauseFor(delivery, result);
    if (isSlowedDown(result)) this.#restsUntil.set(webhookId, now + Math.min(pauseMs, LONGEST_REST_MS));
    const isOver = now + pauseMs - delivery.createdAt > DAY_MS;
    await store.failDelivery({
      id,
      problem: result.kind === 'answered' ? 'refused' : result.kind,
      status: result.kind === 'answered' ? result.status : null,
      notBefore: isOver ? null : now + pauseMs,
      isGone: result.kind === 'answered' && result.status === GONE,
    });
  }

  #pauseFor({ attempts }: DueDelivery, result: PostResult): number {
    const pauseMs = spread(pauseAfter(attempts + 1, PAUSES), this.#options.chance);
    if (result.kind !== 'answered' || !SLOW_DOWN.includes(result.status)) return pauseMs;
    return Math.max(2 * pauseMs, Math.min((result.retryAfterS ?? 0) * 1_000, LONGEST_WISH_MS));
  }
}

/** It says nothing about this call alone. */
const isSlowedDown = (result: PostResult): boolean =>
  result.kind !== 'answered' || SLOW_DOWN.includes(result.status);
