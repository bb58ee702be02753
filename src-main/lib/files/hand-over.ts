import { AppError } from '#shared/domain/errors.ts';
import { replace } from './replace.ts';

/**
 * Writes a file where a person has chosen; whatever goes wrong, a file of theirs that was there stays as it was.
 * Throws the AppError of `write`, else disk-full, or export-failed: most often another program has the file open.
 * @param write writes the whole file to the path that it is given.
 */
export async function handOver(target: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  try {
    await replace(target, write);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    throw new AppError(isFull ? 'disk-full' : 'export-failed', { cause });
  }
}
