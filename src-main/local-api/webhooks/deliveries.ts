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
/** What came of a call could not be written: nobody is called again and again for that. */
const UNWRITTEN_REST_MS = 60_000;
/** A day alone says little: the PC may have been off for it, or its clock was set. */
const FEWEST_TRIES = 8;
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
  /** By the monotonic clock: nobody sets that one back. */
  readonly #restsUntil = new Map<number, number>();
  /** Came through, and that could not be written yet. */
  readonly #unwritten = new Set<number>();
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
        for (const delivery of due) this.#begin(delivery);
        const nextAt = await store.nextDeliveryAt();
        // What is due already is under way, or rests for a while.
        if (nextAt !== null) this.#wakeUp.in(Math.max(nextAt - now, 1_000));
      } catch {
        this.#wakeUp.in(PAUSES.firstMs);
      }
    }
  }

  #begin(delivery: DueDelivery): void {
    const { webhookId } = delivery;
    const { clock } = this.#options;
    if (this.#busy.has(webhookId) || (this.#restsUntil.get(webhookId) ?? 0) > clock.monotonic()) return;
    this.#busy.add(webhookId);
    const work = this.#deliver(delivery)
      // The store is gone or full.
      .catch(() => this.#rest(webhookId, UNWRITTEN_REST_MS))
      .finally(() => {
        this.#busy.delete(webhookId);
        this.#work.delete(work);
        this.wake();
      });
    this.#work.add(work);
  }

  #rest(webhookId: number, ms: number): void {
    this.#restsUntil.set(webhookId, this.#options.clock.monotonic() + ms);
  }

  async #deliver(delivery: DueDelivery): Promise<void> {
    const { store, clock, send } = this.#options;
    const { id, webhookId, url, body } = delivery;
    if (this.#unwritten.has(id)) return this.#settle(delivery);
    const result = await send(url, body, signedHeaders(delivery, clock.wall()));
    const now = clock.wall();
    if (result.kind === 'answered' && result.status >= 200 && result.status < 300)
      return this.#settle(delivery);
    const pauseMs = this.#pauseFor(delivery, result);
    if (isSlowedDown(result)) this.#rest(webhookId, Math.min(pauseMs, LONGEST_REST_MS));
    const isOld = now + pauseMs - delivery.createdAt > DAY_MS;
    const isOver = isOld && delivery.attempts + 1 >= FEWEST_TRIES;
    await store.failDelivery({
      id,
      problem: result.kind === 'answered' ? 'refused' : result.kind,
      status: result.kind === 'answered' ? result.status : null,
      notBefore: isOver ? null : now + pauseMs,
      isGone: result.kind === 'answered' && result.status === GONE,
    });
  }

  async #settle({ id, webhookId }: DueDelivery): Promise<void> {
    const { store, clock } = this.#options;
    this.#restsUntil.delete(webhookId);
    this.#unwritten.add(id);
    await store.settleDelivery({ id, now: clock.wall() });
    this.#unwritten.delete(id);
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
