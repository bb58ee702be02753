import { Worker } from 'node:worker_threads';
import type { ReadTable } from './read-table.ts';
import type { TableReply, TableTask } from './table-task.ts';

/** A file that unpacks to more than this is an attack, or no table. */
const MOST_MEMORY_MB = 768;

/** Reads and writes tables in a thread of its own. */
export interface Tables {
  /** Never rejects: what cannot be read is refused as unreadable. */
  read(task: Omit<Extract<TableTask, { kind: 'read' }>, 'kind'>): Promise<ReadTable>;
  write(task: Omit<Extract<TableTask, { kind: 'write' }>, 'kind'>): Promise<Uint8Array>;
  /** Some of the pharmacy's figures. */
  writeReport(task: Omit<Extract<TableTask, { kind: 'write-report' }>, 'kind'>): Promise<Uint8Array>;
}

/** @param workerPath the bundled worker in the app, table-worker.ts itself under Node 24. */
export function createTables(workerPath: string): Tables {
  return {
    read: async (task) => {
      const reply = await perform(workerPath, { kind: 'read', ...task });
      return reply.ok && 'read' in reply ? reply.read : { kind: 'refused', problem: 'unreadable' };
    },
    write: async (task) => written(await perform(workerPath, { kind: 'write', ...task })),
    writeReport: async (task) => written(await perform(workerPath, { kind: 'write-report', ...task })),
  };
}

function written(reply: TableReply): Uint8Array {
  if (reply.ok && 'bytes' in reply) return reply.bytes;
  throw new Error(reply.ok ? 'the table worker wrote nothing' : reply.message);
}

function perform(workerPath: string, task: TableTask): Promise<TableReply> {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath, {
      name: 'table',
      workerData: task,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const fail = (message: string): void => resolve({ ok: false, message });
    worker.once('message', resolve);
    worker.once('error', (error: unknown) => fail(String(error)));
    worker.once('exit', (code) => fail(`the table worker ended with code ${code}`));
  });
}
