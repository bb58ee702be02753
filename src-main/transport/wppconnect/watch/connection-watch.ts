import { Coalesced } from '../../../lib/coalesce.ts';
import { TimeLimitError, within } from '../../../lib/within.ts';
import type { Logger } from '../../../log/logger.ts';
import { deriveConnection, type DerivedConnection } from './derive-state.ts';
import type { LinkedPage } from '../page/linked-page.ts';

const SNAPSHOT_LIMIT_MS = 10_000;
const PROBE_INTERVAL_MS = 15_000;
const MISSED_PROBES_LIMIT = 2;

interface ConnectionWatchOptions extends Pick<LinkedPage, 'readSnapshot'> {
  onDerived: (derived: DerivedConnection) => Promise<void> | void;
  /** The page answers nothing although it has not crashed. */
  onHung: () => void;
  log: Logger;
}

/** Reads what one page proves about the connection: when it says that something changed, and every 15 seconds. */
export class ConnectionWatch {
  readonly #options: ConnectionWatchOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #readings: Coalesced;
  #missedProbes = 0;
  #stopped = false;

  constructor(options: ConnectionWatchOptions) {
    this.#options = options;
    this.#readings = new Coalesced({
      run: () => this.#read(),
      onError: (error) => options.log.error('the connection state could not be applied', error),
    });
    this.#timer = setInterval(() => void this.refresh(), PROBE_INTERVAL_MS);
  }

  /** One reading at a time, so that an older one is never applied after a newer one. */
  refresh(): Promise<void> {
    return this.#readings.request();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  async #read(): Promise<void> {
    if (this.#stopped) return;
    let derived: DerivedConnection;
    try {
      derived = deriveConnection(await within(SNAPSHOT_LIMIT_MS, this.#options.readSnapshot()));
    } catch (error) {
      if (!this.#stopped) this.#missed(error);
      return;
    }
    this.#missedProbes = 0;
    if (!this.#stopped) await this.#options.onDerived(derived);
  }

  /** One failure is normal while the page navigates; a second in a row means that nobody is there. */
  #missed(error: unknown): void {
    const isSilent = error instanceof TimeLimitError;
    this.#options.log[isSilent ? 'warn' : 'debug']('the WhatsApp page did not answer', error);
    if (!isSilent) return;
    if (++this.#missedProbes < MISSED_PROBES_LIMIT) return void this.#readings.request();
    // Nobody is there to read from, and a page that comes after this one says so itself.
    this.#readings.withdraw();
    this.#missedProbes = 0;
    this.#options.onHung();
  }
}
