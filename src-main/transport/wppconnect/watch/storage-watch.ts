import { Coalesced } from '../../../lib/coalesce.ts';
import { Throttle } from '../../../lib/throttle.ts';
import { within } from '../../../lib/within.ts';
import type { Logger } from '../../../log/logger.ts';
import type { LinkedPage } from '../page/linked-page.ts';

const CHECK_EVERY_MS = 30_000;
const CHECK_FAILED_EVERY_MS = 3_000;
/** However much a page complains. */
const CHECK_ASKED_EVERY_MS = 5_000;
const ANSWER_LIMIT_MS = 10_000;

interface StorageWatchOptions extends Pick<LinkedPage, 'storageWorks'> {
  /** What the page gets now is lost to it: it could not be written. */
  onFailed: () => void;
  /** It could be written again; the page itself only recovers by being loaded anew. */
  onRecovered: () => void;
  log: Logger;
}

/** Notices when the page's own storage fails, as on a full disk, and when it works again. */
export class StorageWatch {
  readonly #options: StorageWatchOptions;
  readonly #checks: Coalesced;
  readonly #asked = new Throttle(CHECK_ASKED_EVERY_MS);
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;
  #stopped = false;

  constructor(options: StorageWatchOptions) {
    this.#options = options;
    this.#checks = new Coalesced({
      run: () => this.#check(),
      onError: (error) => options.log.error('the page’s storage could not be judged', error),
      onIdle: () => this.#checkLater(),
    });
    this.#checkLater();
  }

  /** There may be a reason to look now. */
  doubt(): void {
    if (!this.#stopped && this.#asked.pass()) void this.#checks.request();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #checkLater(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(
      () => void this.#checks.request(),
      this.#hasFailed ? CHECK_FAILED_EVERY_MS : CHECK_EVERY_MS,
    );
  }

  async #check(): Promise<void> {
    // No answer says nothing about the storage; whether the page hangs is seen by others.
    const works = await within(ANSWER_LIMIT_MS, this.#options.storageWorks()).catch(() => undefined);
    if (this.#stopped || works === undefined) return;
    if (!works && !this.#hasFailed) {
      this.#hasFailed = true;
      this.#options.log.error('WhatsApp’s page cannot write to the disk');
      this.#options.onFailed();
    } else if (works && this.#hasFailed) {
      this.#hasFailed = false;
      this.#options.onRecovered();
    }
  }
}
