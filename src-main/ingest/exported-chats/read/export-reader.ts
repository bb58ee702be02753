import { Worker } from 'node:worker_threads';
import type { DateOrder } from '#shared/domain/past/exported-chat.ts';
import { OneByOne } from '../../../lib/one-by-one.ts';
import type { PastMessage } from '../../../store/contract/past-store.ts';
import type { Begun, ExportReply, ExportTask, ExportWork, ReadPreview } from './task.ts';

/** A text that takes more than this is an attack, or no chat. */
const MOST_MEMORY_MB = 1536;

/** One export in a thread of its own, for as long as somebody looks at it or it is taken in. */
export class ExportReader {
  readonly #worker: Worker;
  readonly #one = new OneByOne();
  #ended: string | undefined;

  /** @param workerPath the bundled worker in the app, worker.ts itself under Node 24. */
  constructor(workerPath: string, workerData: ExportWork) {
    this.#worker = new Worker(workerPath, {
      name: 'exported-chat',
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    this.#worker.once('error', (error: unknown) => (this.#ended = String(error)));
    this.#worker.once('exit', (code) => (this.#ended ??= `the reader ended with code ${code}`));
  }

  /** A thread that ends over it has met what is no chat. */
  async read(order: DateOrder | undefined): Promise<ReadPreview> {
    try {
      return await this.#ask<ReadPreview>({ kind: 'read', order });
    } catch {
      return { kind: 'refused', problem: 'too-large' };
    }
  }

  begin(pharmacy: string | null): Promise<Begun> {
    return this.#ask<Begun>({ kind: 'begin', pharmacy });
  }

  batch(from: number, limits: { most: number; mostFiles: number }): Promise<PastMessage[]> {
    return this.#ask<PastMessage[]>({ kind: 'batch', from, ...limits });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask<T extends Extract<ExportReply, { ok: true }>['value']>(task: ExportTask): Promise<T> {
    return this.#one.run(
      () =>
        new Promise<T>((resolve, reject) => {
          if (this.#ended !== undefined) return reject(new Error(this.#ended));
          const fail = (why: unknown): void => reject(new Error(String(why)));
          const settle = (act: () => void): void => {
            this.#worker.off('message', onReply).off('exit', fail).off('error', fail);
            act();
          };
          const onReply = (reply: ExportReply): void =>
            settle(() => (reply.ok ? resolve(reply.value as T) : fail(reply.message)));
          this.#worker.on('message', onReply).on('exit', fail).on('error', fail);
          this.#worker.postMessage(task);
        }),
    );
  }
}
