import { Readable } from 'node:stream';
import { replace } from '../../lib/files/replace.ts';
import { decryptFile, encryptToFile } from '../container/age-stream.ts';
import { checkTarget, probeTarget } from './check-target.ts';
import { commitSnapshot } from './commit-snapshot.ts';
import { toExternalError } from './external-error.ts';
import { deskFolder } from './layout.ts';
import { listFolder, openSnapshot } from './open-snapshot.ts';
import type { Steps } from './steps.ts';
import {
  folderOf,
  type ExternalReply,
  type ExternalResults,
  type ExternalTask,
  type MakeKeyTask,
} from './task.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** How often the main thread is told how far it is, at most. */
const TOLD_EVERY_MS = 200;

/** The work of the thread that alone touches the target: a share that hangs holds up nothing else. */
export async function performExternal(
  task: ExternalTask,
  tell: (reply: ExternalReply) => void,
): Promise<void> {
  try {
    tell({ kind: 'done', result: await perform(task, toldSteps(tell)) });
  } catch (cause) {
    const { problem, message } = toExternalError(cause, folderOf(task), deskOf(task));
    tell({ kind: 'failed', problem, message });
  }
}

/** @param task without a thread of its own: for tests. */
export function perform(
  task: ExternalTask,
  steps: Steps,
): ExternalResults[ExternalTask['kind']] | Promise<ExternalResults[ExternalTask['kind']]> {
  switch (task.kind) {
    case 'external-make-key':
      return makeKey(task);
    case 'external-check':
      return checkTarget(task);
    case 'external-probe':
      return probeTarget(task);
    case 'external-write':
      return writeSnapshot(task, steps);
    case 'external-commit':
      return commitSnapshot(task, steps);
    case 'external-list':
      return listFolder(task);
    case 'external-open':
      return openSnapshot(task, steps);
  }
}

function deskOf(task: ExternalTask): string {
  return 'target' in task ? deskFolder(task.target, task.deskId) : folderOf(task);
}

async function makeKey({ key, passphrase, file, scryptLogN }: MakeKeyTask): Promise<null> {
  await replace(file, async (unfinished) => {
    await encryptToFile({ key, source: Readable.from([]), file: unfinished, passphrase, scryptLogN });
    await decryptFile(unfinished, passphrase);
  });
  return null;
}

function toldSteps(tell: (reply: ExternalReply) => void): Steps {
  let done = 0;
  let toldAt = 0;
  const tellSometimes = (): void => {
    const now = performance.now();
    if (now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    tell({ kind: 'bytes', done });
  };
  return {
    step: tellSometimes,
    bytes: (count) => {
      done += count;
      tellSometimes();
    },
  };
}
