import { Worker } from 'node:worker_threads';
import type { FullExportCounts } from '#shared/domain/data/full-export.ts';
import { problemOf } from './problem-of.ts';
import type { FullExportProblem, FullExportReply, FullExportTask } from './task.ts';

/** How a full export ended without being whole. */
export class FullExportFailed extends Error {
  readonly problem: FullExportProblem;

  constructor(problem: FullExportProblem, message: string) {
    super(message);
    this.name = 'FullExportFailed';
    this.problem = problem;
  }

  static of(error: unknown): FullExportFailed {
    return new FullExportFailed(problemOf(error), error instanceof Error ? error.message : String(error));
  }
}

export interface RunningExport {
  /** Rejects with FullExportFailed; the thread has nothing open any more in either case. */
  counts: Promise<FullExportCounts>;
  /** It ends soon, with the problem `cancelled`. */
  stop: () => void;
}

/** @param workerPath the bundled worker in the app, worker.ts itself under Node 24. */
export function runWorker(
  workerPath: string,
  task: Omit<FullExportTask, 'stop'>,
  onProgress: (done: number) => void,
): RunningExport {
  const stop = new SharedArrayBuffer(4);
  const counts = new Promise<FullExportCounts>((resolve, reject) => {
    const worker = new Worker(workerPath, {
      name: 'full-export',
      workerData: { ...task, stop } satisfies FullExportTask,
      execArgv: [],
    });
    let ended: Exclude<FullExportReply, { kind: 'progress' }> | undefined;
    worker.on('message', (reply: FullExportReply) => {
      if (reply.kind === 'progress') return onProgress(reply.done);
      ended = reply;
      void worker.terminate();
    });
    worker.once('error', (error: unknown) => reject(new FullExportFailed('failed', String(error))));
    worker.once('exit', (code) => {
      if (ended === undefined) reject(new FullExportFailed('failed', `the worker ended with code ${code}`));
      else if (ended.kind === 'done') resolve(ended.counts);
      else reject(new FullExportFailed(ended.problem, ended.message));
    });
  });
  return { counts, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
}
