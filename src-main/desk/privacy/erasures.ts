import type { Store } from '../../store/contract/store.ts';
import { Upkeep, type UpkeepDependencies } from '../upkeep.ts';

export interface ErasuresDependencies extends UpkeepDependencies {
  store: Pick<
    Store,
    'continueErasures' | 'forgetDoomedFiles' | 'finishErasure' | 'listDoomed' | 'listConversationsBeingErased'
  >;
  /** What staff were recording for these conversations goes. */
  discardRecordings: (conversationIds: readonly number[]) => Promise<void>;
  /** Takes files of messages from the disk; @returns those that are gone. */
  removeFiles: (fileIds: readonly string[]) => Promise<string[]>;
  /** Writes the database anew; everything else waits meanwhile. */
  scrub: () => Promise<{ isDone: boolean }>;
  /** Whether nobody has touched the PC for a while. */
  isIdle: () => boolean;
}

/** For so long a scrub waits for a moment in which nobody works. */
const LONGEST_WAIT_MS = 2 * 60 * 60_000;

/** Does what is left of each erasure, in pieces with pauses; after a crash it goes on where the last commit was. */
export class Erasures {
  readonly #deps: ErasuresDependencies;
  readonly #upkeep: Upkeep;
  #waitsSince: number | undefined;

  constructor(deps: ErasuresDependencies) {
    this.#deps = deps;
    this.#upkeep = new Upkeep(
      {
        step: (now) => this.#step(now),
        failure: 'an erasure could not go on',
        firstMs: 5_000,
        pauseMs: 20,
        laterMs: 60_000,
      },
      deps,
    );
  }

  start(): void {
    this.#upkeep.start();
  }

  /** Somebody was just erased, or files are doomed. */
  wake(): void {
    this.#upkeep.wake();
  }

  stop(): Promise<void> {
    return this.#upkeep.stop();
  }

  /** One piece. `isDone`: nothing is left, or it has to wait for something. */
  async #step(now: number): Promise<{ isDone: boolean }> {
    const { store, discardRecordings } = this.#deps;
    // First: once the messages are gone nothing says any more whose recordings these are.
    const erasing = await store.listConversationsBeingErased();
    if (erasing.length > 0) await discardRecordings(erasing);
    const step = await store.continueErasures({ now });
    switch (step.kind) {
      case 'worked':
        return { isDone: false };
      case 'files':
        return { isDone: !(await this.#takeFiles(step.fileIds, now)) };
      case 'scrub':
        return { isDone: !(await this.#scrub(step.erasureId, now)) };
      case 'nothing': {
        // What was kept long enough leaves files too.
        const doomed = await store.listDoomed();
        return { isDone: doomed.length === 0 || !(await this.#takeFiles(doomed, now)) };
      }
    }
  }

  async #takeFiles(fileIds: string[], now: number): Promise<boolean> {
    const gone = await this.#deps.removeFiles(fileIds);
    if (gone.length > 0) await this.#deps.store.forgetDoomedFiles({ fileIds: gone, now });
    return gone.length > 0;
  }

  async #scrub(erasureId: number, now: number): Promise<boolean> {
    const { isIdle, scrub, store, clock, log } = this.#deps;
    this.#waitsSince ??= clock.monotonic();
    if (!isIdle() && clock.monotonic() - this.#waitsSince < LONGEST_WAIT_MS) return false;
    const { isDone } = await scrub();
    if (!isDone) return false;
    this.#waitsSince = undefined;
    await store.finishErasure({ erasureId, now });
    log.info(`erasure ${erasureId} is done`);
    return true;
  }
}
