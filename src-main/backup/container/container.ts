import { Worker } from 'node:worker_threads';
import { ContainerError, type ContainerReply, type ContainerTask, type Unpacked } from './task.ts';

export interface Container {
  /** Writes a database and its key into one file, encrypted with a passphrase. Rejects with ContainerError. */
  pack(task: Omit<Extract<ContainerTask, { kind: 'pack' }>, 'kind' | 'scryptLogN'>): Promise<void>;
  /** Reads such a file into a folder. Rejects with ContainerError passphrase-wrong, unreadable, failed. */
  unpack(task: Omit<Extract<ContainerTask, { kind: 'unpack' }>, 'kind'>): Promise<Unpacked>;
}

/** A second of a processor and 256 MB for each guess at a passphrase: what age takes by itself. */
const SCRYPT_LOG_N = 18;

/**
 * @param workerPath the bundled worker in the app, container/worker.ts itself under Node 24.
 * @param scryptLogN tests are in a hurry.
 */
export function createContainer(workerPath: string, scryptLogN = SCRYPT_LOG_N): Container {
  return {
    pack: async (task) => void (await perform(workerPath, { kind: 'pack', scryptLogN, ...task })),
    unpack: async (task) => {
      const unpacked = await perform(workerPath, { kind: 'unpack', ...task });
      if (unpacked === null) throw new ContainerError('failed', 'the worker unpacked nothing');
      return unpacked;
    },
  };
}

function perform(workerPath: string, task: ContainerTask): Promise<Unpacked | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { name: 'backup-file', workerData: task, execArgv: [] });
    let reply: ContainerReply | undefined;
    worker.once('message', (said: ContainerReply) => {
      reply = said;
      void worker.terminate();
    });
    worker.once('error', (error: unknown) => reject(new ContainerError('failed', String(error))));
    // Only now its files are closed: what it could not finish can be taken away.
    worker.once('exit', (code) => {
      if (reply === undefined) reject(new ContainerError('failed', `the worker ended with code ${code}`));
      else if (reply.ok) resolve(reply.unpacked);
      else reject(new ContainerError(reply.problem, reply.message));
    });
  });
}
