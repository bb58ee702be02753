import { systemClock } from '../../../lib/clock.ts';
import { Throttle } from '../../../lib/throttle.ts';
import { within } from '../../../lib/within.ts';
import type { Logger } from '../../../log/logger.ts';

/** Older than this, "connected" is no longer believed without asking WhatsApp's server. */
const PROOF_MAX_AGE_MS = 5 * 60_000;
const CHECK_EVERY_MS = 60_000;
const ANSWER_LIMIT_MS = 10_000;
const FAILURES_LIMIT = 2;
/** How often staff's screens hear of new proof while messages pour in. */
const REPORT_EVERY_MS = 30_000;

interface LinkProofOptions {
  /** One round trip to WhatsApp's server; rejects when there is no answer. */
  askServer: () => Promise<void>;
  onProven: (provenAt: number) => void;
  /** The page says "connected" and the server does not answer: the fault peers' users report most. */
  onDead: () => void;
  log: Logger;
}

/**
 * Keeps the time at which WhatsApp's server last proved to be there: any message or receipt is proof,
 * and when nothing came for minutes the server is asked.
 */
export class LinkProof {
  readonly #options: LinkProofOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #report = new Throttle(REPORT_EVERY_MS);
  /** In monotonic time: a clock that is set makes no proof younger. Undefined until there is one. */
  #provenAt: number | undefined;
  #checking: Promise<void> | undefined;
  #stopped = false;

  constructor(options: LinkProofOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      if (this.#provenAt === undefined) return;
      if (systemClock.monotonic() - this.#provenAt >= PROOF_MAX_AGE_MS) void this.check();
    }, CHECK_EVERY_MS);
  }

  /** The server has just been heard. @returns when, epoch ms. */
  heard(): number {
    this.#provenAt = systemClock.monotonic();
    const now = systemClock.wall();
    if (!this.#stopped && this.#report.pass()) this.#options.onProven(now);
    return now;
  }

  /** What was proven no longer counts, and nothing is asked until there is proof again. */
  forget(): void {
    this.#provenAt = undefined;
  }

  /** Asks the server now; two silences in a row mean that the link is dead. */
  check(): Promise<void> {
    this.#checking ??= this.#ask().finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  async #ask(): Promise<void> {
    for (let failures = 0; failures < FAILURES_LIMIT && !this.#stopped; failures++) {
      try {
        await within(ANSWER_LIMIT_MS, this.#options.askServer());
        this.heard();
        return;
      } catch (error) {
        this.#options.log.warn('WhatsApp’s server did not answer', error);
      }
    }
    if (!this.#stopped) this.#options.onDead();
  }
}
