import { closeSync, existsSync, statfsSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { ExternalCheck, ExternalProblem } from '#shared/domain/data/external-backup.ts';
import { isWithin } from '../../lib/files/is-within.ts';
import { tidySync } from '../../lib/files/remove.ts';
import { ExternalError, toExternalError } from './external-error.ts';
import { deskFolder, filePath, listDesks, wholeSnapshots } from './layout.ts';
import type { CheckTask, Probe, ProbeTask } from './task.ts';
import { createFile, isRealFolder } from './there.ts';

/** Looks at a folder before it is chosen; writes and takes away one small file. */
export function checkTarget({ target, deskId, userData }: CheckTask): ExternalCheck {
  const check: ExternalCheck = {
    folder: target,
    problem: null,
    isSameDisk: false,
    ownSnapshots: 0,
    otherDesks: 0,
    freeBytes: null,
  };
  try {
    check.problem = isWithin(target, userData) ? 'target-inside' : tryToWrite(target, deskId);
    if (isBlocked(deskFolder(target, deskId))) check.problem ??= 'target-blocked';
    check.isSameDisk = statSync(target).dev === statSync(userData).dev;
    check.ownSnapshots = wholeSnapshots(deskFolder(target, deskId)).length;
    check.otherDesks = listDesks(target).filter(({ desk }) => desk !== deskId).length;
    check.freeBytes = freeBytesIn(target);
  } catch (error) {
    check.problem ??= toExternalError(error, target).problem;
  }
  return check;
}

const isBlocked = (desk: string): boolean => existsSync(desk) && !isRealFolder(desk);

function tryToWrite(target: string, deskId: string): ExternalProblem | null {
  // As long as the longest name there will be, so that Windows says now that it is too long.
  const longest = filePath(deskFolder(target, deskId), `${'0'.repeat(36)}.unfinished`);
  const missing = path.relative(target, longest).replaceAll(path.sep, '-');
  const probe = path.join(target, `.${missing.slice(1)}`);
  try {
    const handle = createFile(probe);
    try {
      writeSync(handle, 'rosheta');
    } finally {
      closeSync(handle);
    }
    return null;
  } catch (error) {
    return toExternalError(error, target).problem;
  } finally {
    tidySync(probe);
  }
}

/** Null where the system does not say. */
export function freeBytesIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Whether a run can begin, before anything is copied for it. Throws ExternalError. */
export function probeTarget({ target, deskId, hasBegun, otherThan, neededBytes }: ProbeTask): Probe {
  if (!existsSync(target)) throw new ExternalError('target-missing', 'the folder is not there');
  const desk = deskFolder(target, deskId);
  if (!hasBegun && otherThan !== null && statSync(target).dev === statSync(otherThan).dev) {
    throw new ExternalError('target-missing', 'the folder is one of this disk now');
  }
  if (hasBegun && !existsSync(desk)) {
    throw new ExternalError('target-other', 'nothing of this desk is there');
  }
  const freeBytes = freeBytesIn(target);
  if (freeBytes !== null && freeBytes < neededBytes) {
    throw new ExternalError('target-full', `${neededBytes} bytes are needed and ${freeBytes} are free`);
  }
  const newest = wholeSnapshots(desk)[0];
  return { newest: newest === undefined ? null : { snapshot: newest.name, takenAt: newest.takenAt } };
}
