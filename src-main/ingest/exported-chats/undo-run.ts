import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '../../store/contract/store.ts';

/** Messages at once: what comes in meanwhile waits no longer than for one of them. */
const MOST = 200;
/** Between two: the database is the desk's. */
const PAUSE_MS = 10;

/** Takes an import back, piece by piece. */
export class UndoRun {
  readonly #store: Store;
  readonly #importId: number;
  #isStopped = false;

  constructor(store: Store, importId: number) {
    this.#store = store;
    this.#importId = importId;
  }

  async run(): Promise<void> {
    let after: number | null = 0;
    while (after !== null && !this.#isStopped) {
      const undone: { next: number | null } = await this.#store.undoPastImport({
        importId: this.#importId,
        after,
        limit: MOST,
        now: Date.now(),
      });
      after = undone.next;
      await delay(PAUSE_MS);
    }
  }

  /** After the piece under way. */
  stop(): void {
    this.#isStopped = true;
  }
}
