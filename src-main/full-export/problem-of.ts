import { FullExportStopped, type FullExportProblem } from './task.ts';

/** What the system says of a place that takes no more, each with a sentence of its own. */
const PROBLEMS: Readonly<Record<string, FullExportProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  ENOTCONN: 'gone',
  ESTALE: 'gone',
  UNKNOWN: 'gone',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENAMETOOLONG: 'path-too-long',
  EFBIG: 'file-too-large',
};

/** Of an error while the export was written. */
export function problemOf(error: unknown): FullExportProblem {
  if (error instanceof FullExportStopped) return 'cancelled';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return PROBLEMS[code] ?? 'failed';
}
