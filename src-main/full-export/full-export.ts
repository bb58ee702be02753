import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { AppError } from '#shared/domain/errors.ts';
import type {
  FullExportCounts,
  FullExportForm,
  FullExportResult,
  FullExportState,
} from '#shared/domain/data/full-export.ts';
import { isWithin } from '../lib/files/is-within.ts';
import { move } from '../lib/files/move.ts';
import { UNFINISHED } from '../lib/files/replace.ts';
import { tidy } from '../lib/files/remove.ts';
import type { Logger } from '../log/logger.ts';
import type { Leftovers } from './leftovers.ts';
import { freeName } from './free-name.ts';
import type { RunningExport } from './run-worker.ts';
import { FullExportFailed } from './run-worker.ts';
import type { FullExportProblem } from './task.ts';

interface FullExportDependencies {
  /** The folder of the data. */
  userData: string;
  /** Starts the worker; see run-worker.ts. */
  run: (
    task: { form: FullExportForm; unfinished: string; withFiles: boolean; createdAt: number },
    onProgress: (done: number) => void,
  ) => RunningExport;
  /** Does the work while no file under uploads/ is removed. */
  keepMedia: <T>(work: () => Promise<T>) => Promise<T>;
  leftovers: Pick<Leftovers, 'add' | 'takeAway' | 'tidy'>;
  /** Progress, or that it has ended. */
  onChange: (state: Pick<FullExportState, 'progress'>) => void;
  /** For the audit. */
  onEnd: (agentId: number, result: FullExportResult) => void;
  /** Epoch ms. */
  now: () => number;
  log: Logger;
}

const CODES: Record<Exclude<FullExportProblem, 'cancelled'>, ErrorCode> = {
  'disk-full': 'disk-full',
  gone: 'folder-gone',
  'read-only': 'folder-read-only',
  'path-too-long': 'path-too-long',
  'file-too-large': 'export-file-too-large',
  failed: 'export-failed',
};

/**
 * Everything of the desk as open files, unencrypted: one at a time, written under another name until it is whole. What was
 * interrupted is taken away, at the latest when the desk is opened next.
 */
export class FullExport {
  readonly #deps: FullExportDependencies;
  #progress: number | null = null;
  #last: FullExportResult | null = null;
  #running: RunningExport | undefined;
  #isCancelled = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(deps: FullExportDependencies) {
    this.#deps = deps;
  }

  get state(): FullExportState {
    return { progress: this.#progress, last: this.#last };
  }

  /** Resolves when the one under way has ended, however. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Takes away what a crash has left. */
  start(): Promise<void> {
    return this.#deps.leftovers.tidy();
  }

  /**
   * Begins, and goes on by itself; how it ends is in the state. Throws AppError export-running, and place-in-data: a zip could
   * take the database's own name, and what lies among its files is tidied away with them.
   * @param place the folder in which one is made, or the zip.
   */
  begin(options: { form: FullExportForm; place: string; withFiles: boolean; agentId: number }): void {
    if (this.#progress !== null) throw new AppError('export-running');
    if (this.#isInData(options)) throw new AppError('place-in-data');
    this.#isCancelled = false;
    this.#tell(0);
    this.#ended = this.#export(options);
  }

  /** What is not there is nowhere; the writing says so. */
  #isInData({ form, place }: { form: FullExportForm; place: string }): boolean {
    const folder = form === 'folder' ? place : path.dirname(place);
    return existsSync(folder) && isWithin(folder, this.#deps.userData);
  }

  cancel(): void {
    this.#isCancelled = true;
    this.#running?.stop();
  }

  /** Resolves when nothing of it is left. */
  async close(): Promise<void> {
    this.cancel();
    await this.#ended;
  }

  async #export(options: {
    form: FullExportForm;
    place: string;
    withFiles: boolean;
    agentId: number;
  }): Promise<void> {
    const { onEnd, now, log } = this.#deps;
    let result: FullExportResult;
    try {
      const { place, counts } = await this.#write(options);
      result = { kind: 'done', place, counts, endedAt: now() };
      log.info(`full export: ${counts.rows} rows, ${counts.files} files, ${counts.missingFiles} missing`);
    } catch (error) {
      const problem = error instanceof FullExportFailed ? error.problem : 'failed';
      result =
        problem === 'cancelled'
          ? { kind: 'cancelled', endedAt: now() }
          : { kind: 'failed', code: CODES[problem], endedAt: now() };
      if (problem !== 'cancelled') log.warn(`full export: ${problem}`, error);
    }
    this.#running = undefined;
    this.#last = result;
    this.#tell(null);
    onEnd(options.agentId, result);
  }

  async #write({
    form,
    place,
    withFiles,
  }: {
    form: FullExportForm;
    place: string;
    withFiles: boolean;
  }): Promise<{ place: string; counts: FullExportCounts }> {
    const { run, keepMedia, leftovers, now } = this.#deps;
    const createdAt = now();
    const target = form === 'folder' ? await freeName(place, createdAt) : place;
    const unfinished = target + UNFINISHED;
    await leftovers.add(unfinished);
    try {
      // What another one left here under this name.
      await tidy(unfinished);
      const counts = await keepMedia(() => {
        // Before there was anything to stop.
        if (this.#isCancelled) throw new FullExportFailed('cancelled', 'stopped');
        this.#running = run({ form, unfinished, withFiles, createdAt }, (done) => this.#tell(done));
        return this.#running.counts;
      });
      await move(unfinished, target).catch((error: unknown) => {
        throw FullExportFailed.of(error);
      });
      return { place: path.normalize(target), counts };
    } finally {
      await leftovers.takeAway(unfinished);
    }
  }

  #tell(progress: number | null): void {
    this.#progress = progress;
    this.#deps.onChange({ progress });
  }
}
