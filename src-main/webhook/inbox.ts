import { AppError } from '#shared/domain/errors.ts';
import { pauseAfter } from '../lib/back-off.ts';
import { describeError } from '../log/redact.ts';
import { UnreadableWebhook } from '../lib/unreadable-webhook.ts';
import type { Logger } from '../log/logger.ts';
import type { ReceivedWebhook } from '../store/contract/webhook-store.ts';
import type { Store } from '../store/contract/store.ts';

/** Read in one go; a webhook may be 3 MB. */
const BATCH = 10;
const PAUSES = { firstMs: 1000, longestMs: 10 * 60_000 };
/** Two hours of trying; after that it is taken for unreadable, until a newer program tries again. */
const MOST_ATTEMPTS = 20;

export interface InboxOptions {
  store: Pick<Store, 'listWebhooks' | 'removeWebhook' | 'failWebhook'>;
  /** Resolves when all of it is recorded; the same may come again after a crash. Throws UnreadableWebhook. */
  record: (webhook: ReceivedWebhook) => Promise<void>;
  log: Logger;
}

/**
 * Reads what the webhook has kept, one after the other in the order in which they came. A row goes only when all of it is
 * recorded: what dies in between is read once more.
 */
export class Inbox {
  readonly #options: InboxOptions;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #isAsked = false;
  #isClosed = false;

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  /** There may be more: at the start, when one was kept, when there is room on the disk again. */
  wake(): void {
    if (this.#isClosed) return;
    this.#isAsked = true;
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
  }

  /** Resolves when what is under way is done. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        await this.#readDue();
      }
    } catch (error) {
      this.#options.log.error('the webhook inbox could not be read', error);
      this.#wakeAt(Date.now() + PAUSES.longestMs);
    }
  }

  async #readDue(): Promise<void> {
    for (;;) {
      const { items, nextAt } = await this.#options.store.listWebhooks({ now: Date.now(), limit: BATCH });
      if (items.length === 0) {
        if (nextAt !== null) this.#wakeAt(nextAt);
        return;
      }
      for (const webhook of items) {
        if (this.#isClosed) return;
        await this.#read(webhook);
      }
    }
  }

  async #read(webhook: ReceivedWebhook): Promise<void> {
    const { id } = webhook;
    const { store, record, log } = this.#options;
    try {
      await record(webhook);
    } catch (error) {
      const attempts = webhook.attempts + 1;
      const isFinal = error instanceof UnreadableWebhook || attempts >= MOST_ATTEMPTS;
      const notBefore = isFinal ? null : Date.now() + pauseAfter(attempts, PAUSES);
      log.error(`webhook ${id} could not be recorded (${attempts}): ${describeError(error)}`);
      await store.failWebhook({ id, error: codeOf(error), notBefore });
      return;
    }
    await store.removeWebhook({ id });
  }

  #wakeAt(at: number): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), Math.max(0, at - Date.now())).unref();
  }
}

function codeOf(error: unknown): string {
  if (error instanceof UnreadableWebhook || error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
