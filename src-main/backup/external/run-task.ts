import { Worker } from 'node:worker_threads';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { ExternalError } from './external-error.ts';
import { folderOf, type ExternalReply, type ExternalResults, type ExternalTask } from './task.ts';

/** A stick that spins up, and a share that is asked over a bad line, answer within this. */
const SILENCE_MS = 120_000;

/** Folders that do not answer, while a thread still stands there. */
const standing = new Set<string>();

interface TaskOptions {
  workerPath: string;
  /** Bytes written and read so far. */
  onBytes?: (done: number) => void;
  signal?: AbortSignal | undefined;
  clock?: Clock;
}

/**
 * Does a task in a thread of its own. A share that does not answer is left alone: the thread stands still in the system
 * until that gives up, and nobody waits for it. Rejects with ExternalError; target-hangs, stopped.
 */
export function runExternalTask<T extends ExternalTask>(
  task: T,
  { workerPath, onBytes = () => {}, signal, clock = systemClock }: TaskOptions,
): Promise<ExternalResults[T['kind']]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true)
      return reject(new ExternalError('stopped', 'it was stopped before it began'));
    const folder = folderOf(task);
    // One thread that waits is enough: each try would leave another one there.
    if (standing.has(folder)) return reject(new ExternalError('target-hangs', 'it does not answer yet'));
    const worker = new Worker(workerPath, { name: 'external-backup', workerData: task, execArgv: [] });
    let answer: Exclude<ExternalReply, { kind: 'bytes' }> | undefined;
    let cancelWait = (): void => {};
    const giveUp = (error: ExternalError): void => {
      cancelWait();
      signal?.removeEventListener('abort', stop);
      reject(error);
      if (error.problem === 'target-hangs') standing.add(folder);
      void worker.terminate();
    };
    const stop = (): void => giveUp(new ExternalError('stopped', 'it was stopped'));
    const waitOn = (): void => {
      cancelWait();
      cancelWait = clock.after(SILENCE_MS, () =>
        giveUp(new ExternalError('target-hangs', `nothing was heard for ${SILENCE_MS} ms`)),
      );
    };
    signal?.addEventListener('abort', stop);
    waitOn();
    worker.on('message', (reply: ExternalReply) => {
      waitOn();
      if (reply.kind === 'bytes') return onBytes(reply.done);
      answer = reply;
      void worker.terminate();
    });
    worker.once('error', (error: unknown) => giveUp(new ExternalError('failed', String(error))));
    // Only now its files are closed: what it could not finish can be taken away, and a stick taken out.
    worker.once('exit', (code) => {
      standing.delete(folder);
      cancelWait();
      signal?.removeEventListener('abort', stop);
      if (answer === undefined) reject(new ExternalError('failed', `the worker ended with code ${code}`));
      else if (answer.kind === 'failed') reject(new ExternalError(answer.problem, answer.message));
      else resolve(answer.result as ExternalResults[T['kind']]);
    });
  });
}
