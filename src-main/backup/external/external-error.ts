import { existsSync } from 'node:fs';
import type { ExternalProblem } from '#shared/domain/data/external-backup.ts';
import { ContainerError } from '../container/task.ts';

/** What kept a snapshot from being written, read or proven. `message` is for the log. */
export class ExternalError extends Error {
  readonly problem: ExternalProblem;

  constructor(problem: ExternalProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExternalError';
    this.problem = problem;
  }
}

const OF_CODE: Readonly<Record<string, ExternalProblem>> = {
  ENOSPC: 'target-full',
  EDQUOT: 'target-full',
  EFBIG: 'target-full',
  EROFS: 'target-read-only',
  EACCES: 'target-read-only',
  EPERM: 'target-read-only',
  ENAMETOOLONG: 'path-too-long',
  EIO: 'target-missing',
  ENODEV: 'target-missing',
  ENXIO: 'target-missing',
  ENOTCONN: 'target-missing',
  EHOSTDOWN: 'target-missing',
  EHOSTUNREACH: 'target-missing',
  ENETUNREACH: 'target-missing',
  ESTALE: 'target-missing',
  ETIMEDOUT: 'target-hangs',
};

/** What is not there reads as damage too. */
const LIKE_DAMAGE: ReadonlySet<ExternalProblem> = new Set([
  'snapshot-damaged',
  'snapshot-gone',
  'target-damages',
]);

/**
 * The system's word of a folder outside of this PC.
 * @param target a stick that is out explains everything else. `desk`: what lies in it of this desk; where sticks have a folder
 * that stays when they are out, only this is gone.
 */
export function toExternalError(cause: unknown, target: string, desk = target): ExternalError {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof ContainerError) {
    const problem = cause.problem === 'passphrase-wrong' ? 'passphrase-wrong' : 'snapshot-damaged';
    return toExternalError(new ExternalError(problem, message, { cause }), target, desk);
  }
  if (cause instanceof ExternalError) {
    const isOut = LIKE_DAMAGE.has(cause.problem) && !(existsSync(target) && existsSync(desk));
    return isOut ? new ExternalError('target-missing', message, { cause }) : cause;
  }
  const code = codeOf(cause);
  const isGone = code !== '' && (!existsSync(target) || (code === 'ENOENT' && !existsSync(desk)));
  return new ExternalError(isGone ? 'target-missing' : (OF_CODE[code] ?? 'failed'), message, { cause });
}

/** The same for what was done in the main thread, which touches this PC alone and waits for no share. */
export function problemOf(error: unknown): ExternalProblem {
  if (error instanceof ExternalError) return error.problem;
  return isDiskFull(error) || codeOf(error) === 'disk-full' ? 'pc-full' : 'failed';
}

/** The system's word that a disk takes no more, whichever it is. */
export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Does what writes on this PC's own disk: when that is full, it is not the stick. */
export function onThisPc<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw isDiskFull(cause) ? new ExternalError('pc-full', 'no room on this PC', { cause }) : cause;
  }
}
