// Ten thousand customers are a second of work: not in the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.ts';
import type { TableReply, TableTask } from './table-task.ts';
import { writeReport } from './write-report.ts';
import { writeTable } from './write-table.ts';

async function perform(task: TableTask): Promise<TableReply> {
  try {
    if (task.kind === 'read') return { ok: true, read: await readTable(task.format, task.bytes, task) };
    if (task.kind === 'write-report') return { ok: true, bytes: await writeReport(task) };
    return { ok: true, bytes: await writeTable(task) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

if (parentPort === null) throw new Error('The table worker must be started as a worker thread');
const port = parentPort;
void perform(workerData as TableTask).then((reply) => port.postMessage(reply));
