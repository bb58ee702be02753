import type { DrillReport, ExternalSnapshot } from '#shared/domain/data/external-backup.ts';
import { OneByOne } from '../../lib/one-by-one.ts';
import { drill } from './drill.ts';
import { problemOf } from './external-error.ts';
import type { DoTask, SnapshotSource } from './take-snapshot.ts';

interface WantedDrill {
  /** undefined: there is none. */
  find: () => Promise<ExternalSnapshot | undefined>;
  folder: string;
  /** Null: nobody knows it. */
  passphrase: string | null;
  source: SnapshotSource;
  /** What does tasks until the signal. */
  tasksUntil: (signal: AbortSignal) => DoTask;
  onProgress: (progress: number) => void;
}

const NOTHING = { takenAt: 0, counts: null, files: null, hasLink: false } as const;

/** Restore drills, one at a time: the next one stops the one before. */
export class Drills {
  readonly #line = new OneByOne();
  #running: AbortController | undefined;

  /** Never rejects: the report says what kept it. Begins when the one before has taken away what it read. */
  run(wanted: WantedDrill): Promise<DrillReport> {
    const stopping = new AbortController();
    this.cancel();
    this.#running = stopping;
    return this.#line.run(() => this.#run(wanted, stopping));
  }

  async #run(
    { find, tasksUntil, passphrase, ...rest }: WantedDrill,
    stopping: AbortController,
  ): Promise<DrillReport> {
    try {
      if (stopping.signal.aborted) return { ...NOTHING, problem: 'stopped' };
      if (passphrase === null) return { ...NOTHING, problem: 'passphrase-needed' };
      const snapshot = await find();
      if (snapshot === undefined) return { ...NOTHING, problem: 'snapshot-gone' };
      return await drill({ ...rest, snapshot, passphrase, doTask: tasksUntil(stopping.signal) });
    } catch (error) {
      return { ...NOTHING, problem: problemOf(error) };
    } finally {
      if (this.#running === stopping) this.#running = undefined;
    }
  }

  cancel(): void {
    this.#running?.abort();
  }
}
