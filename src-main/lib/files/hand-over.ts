import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type ErrorCode } from '#shared/domain/errors.ts';
import { move } from './move.ts';
import { remove, tidy } from './remove.ts';
import { replace, UNFINISHED } from './replace.ts';

/**
 * What a system says of a place in which it cannot write. EACCES and EPERM are not among them on Windows, where another program
 * that has the file open is told by the same words.
 */
const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  EIO: 'folder-gone',
  EROFS: 'folder-read-only',
  ENAMETOOLONG: 'path-too-long',
};

/** Windows' own limit, in characters, for programs that ask for no longer one. */
const WINDOWS_LIMIT = 260;

/**
 * Writes a file where a person has chosen; whatever goes wrong, a file of theirs that was there stays as it was.
 * Throws the AppError of `write`, else disk-full, folder-gone, folder-read-only, path-too-long, or export-failed: most often
 * another program has the file open.
 * @param write writes the whole file to the path that it is given.
 */
export async function handOver(target: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  try {
    await replace(target, write);
  } catch (cause) {
    throw toExpected(cause, target);
  }
}

/**
 * The same of what may be one file or several: they are written into a folder beside the target, which is theirs alone. One
 * takes the target's name; several stay together in a folder of that name, and nothing that is there already is touched.
 * @param write writes whole files into the folder that it is given. @returns where they are.
 */
export async function handOverSeveral(
  target: string,
  write: (folder: string) => Promise<readonly string[]>,
): Promise<{ file: string; count: number }> {
  const folder = target + UNFINISHED;
  try {
    await remove(folder);
    await mkdir(folder);
    const files = await write(folder);
    const [only] = files;
    if (only !== undefined && files.length === 1) {
      await move(only, target);
      await tidy(folder);
      return { file: target, count: 1 };
    }
    const together = freeName(target.slice(0, target.length - path.extname(target).length));
    await move(folder, together);
    return { file: together, count: files.length };
  } catch (cause) {
    await tidy(folder);
    throw toExpected(cause, target);
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted} (${count})`;
  return name;
}

function toExpected(cause: unknown, target: string): AppError {
  if (cause instanceof AppError) return cause;
  const said = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new AppError(codeOf(said, target), { cause });
}

function codeOf(said: string, target: string): ErrorCode {
  const isWindows = process.platform === 'win32';
  // Windows says of a path that is too long that it is not there.
  if (isWindows && said === 'ENOENT' && target.length + UNFINISHED.length > WINDOWS_LIMIT)
    return 'path-too-long';
  if (!isWindows && (said === 'EACCES' || said === 'EPERM')) return 'folder-read-only';
  return CODES[said] ?? 'export-failed';
}
