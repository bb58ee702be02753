import { AppError } from '#shared/domain/errors.ts';
import { pauseAfter } from '../lib/back-off.ts';
import { WakeUp } from '../lib/wake-up.ts';
import { describeError } from '../log/redact.ts';
import { UnreadableWebhook } from '../lib/unreadable-webhook.ts';
import type { Logger } from '../log/logger.ts';
import type { ReceivedWebhook } from '../store/contract/webhook-store.ts';
import type { Store } from '../store/contract/store.ts';

/** Read in one go and recorded together; a webhook may be 3 MB. */
const BATCH = 10;
const PAUSES = { firstMs: 1000, longestMs: 10 * 60_000 };

export interface InboxOptions {
  store: Pick<
    Store,
    'listReceivedWebhooks' | 'removeReceivedWebhook' | 'failReceivedWebhook' | 'wakeReceivedWebhooks'
  >;
  /** Resolves when all of it is recorded; the same may come again after a crash. Throws UnreadableWebhook. */
  record: (webhook: ReceivedWebhook) => Promise<void>;
  log: Logger;
}

/**
 * Reads what the webhook has kept, in the order in which they came, a few at a time: the store commits together what it is
 * asked together. A row goes only when all of it is recorded: what dies in between is read once more.
 */
export class Inbox {
  readonly #options: InboxOptions;
  readonly #wakeUp = new WakeUp(() => this.wake());
  #reading: Promise<void> | undefined;
  #isAsked = false;
  #isClosed = false;

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  /** Also what nobody could read is tried: this may be a newer program than the one that kept it. */
  async start(): Promise<void> {
    try {
      await this.#options.store.wakeReceivedWebhooks();
    } finally {
      // The others are read all the same.
      this.wake();
    }
  }

  /** There may be more: when one was kept, when there is room on the disk again. */
  wake(): void {
    if (this.#isClosed) return;
    this.#isAsked = true;
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
  }

  /** Resolves when what is under way is done. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wakeUp.cancel();
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    this.#wakeUp.cancel();
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        await this.#readDue();
      }
    } catch (error) {
      this.#options.log.error('the webhook inbox could not be read', error);
      if (!this.#isClosed) this.#wakeUp.in(PAUSES.longestMs);
    }
  }

  async #readDue(): Promise<void> {
    for (;;) {
      const { items, nextAt } = await this.#options.store.listReceivedWebhooks({
        now: Date.now(),
        longestMs: PAUSES.longestMs,
        limit: BATCH,
      });
      if (items.length === 0) {
        // A clock that is set back keeps nothing waiting for longer than the longest pause.
        if (nextAt !== null && !this.#isClosed)
          this.#wakeUp.in(Math.min(nextAt - Date.now(), PAUSES.longestMs));
        return;
      }
      if (this.#isClosed) return;
      // All of them come to their end, whatever becomes of one: who closes waits for the others too.
      const read = await Promise.allSettled(items.map((webhook) => this.#read(webhook)));
      const failed = read.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    }
  }

  async #read(webhook: ReceivedWebhook): Promise<void> {
    const { id } = webhook;
    const { store, record, log } = this.#options;
    try {
      await record(webhook);
    } catch (error) {
      const attempts = webhook.attempts + 1;
      // A full disk or a missing credential says nothing about the webhook: it is tried for as long as that lasts, because of
      // what cannot be read only the newest are kept.
      const isFinal = error instanceof UnreadableWebhook;
      const notBefore = isFinal ? null : Date.now() + pauseAfter(attempts, PAUSES);
      log.error(`webhook ${id} could not be recorded (${attempts}): ${describeError(error)}`);
      await store.failReceivedWebhook({ id, error: codeOf(error), notBefore });
      return;
    }
    await store.removeReceivedWebhook({ id });
  }
}

function codeOf(error: unknown): string {
  if (error instanceof UnreadableWebhook || error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
