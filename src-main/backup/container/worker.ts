// Stretching a passphrase takes a second of one processor and encrypting a database many: not in the main thread.
import { parentPort, workerData } from 'node:worker_threads';
import { isHeld } from '../../lib/files/try-again.ts';
import { performExternal } from '../external/perform.ts';
import type { ExternalTask } from '../external/task.ts';
import { pack } from './pack.ts';
import { ContainerError, type ContainerProblem, type ContainerReply, type ContainerTask } from './task.ts';
import { unpack } from './unpack.ts';

async function perform(task: ContainerTask): Promise<ContainerReply> {
  try {
    if (task.kind === 'unpack') return { ok: true, unpacked: await unpack(task) };
    await pack(task);
    return { ok: true, unpacked: null };
  } catch (error) {
    return {
      ok: false,
      problem: problemOf(error, task),
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function problemOf(error: unknown, { kind }: ContainerTask): ContainerProblem {
  if (error instanceof ContainerError) return error.problem;
  return kind === 'pack' && isHeld(error) ? 'target-held' : 'failed';
}

if (parentPort === null) throw new Error('The container worker must be started as a worker thread');
const port = parentPort;
const task = workerData as ContainerTask | ExternalTask;
if (task.kind === 'pack' || task.kind === 'unpack') {
  void perform(task).then((reply) => port.postMessage(reply));
} else {
  void performExternal(task, (reply) => port.postMessage(reply));
}
