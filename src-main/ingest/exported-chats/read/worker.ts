// A chat of ten years is a second of reading, and its lines are many: neither is for the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import { ExportBook } from './export-book.ts';
import type { ExportReply, ExportTask, ExportWork } from './task.ts';

if (parentPort === null) throw new Error('The reader of exported chats must be started as a worker thread');
const port = parentPort;
const book = new ExportBook(workerData as ExportWork);

async function perform(task: ExportTask): Promise<ExportReply> {
  try {
    if (task.kind === 'read') return { ok: true, value: await book.read(task.order) };
    if (task.kind === 'begin') return { ok: true, value: book.begin(task.pharmacy) };
    return { ok: true, value: book.batch(task.from, task.most, task.mostFiles) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (task: ExportTask) => void perform(task).then((reply) => port.postMessage(reply)));
