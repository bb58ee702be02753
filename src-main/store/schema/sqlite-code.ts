/** SQLite's extended result code, e.g. SQLITE_FULL; undefined for other errors. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('SQLITE_') ? error.code : undefined;
}

/** Says that what was asked of SQLite is wrong; any other code says that the file, the disk or the memory is. */
export function isOurMistake(code: string): boolean {
  return (
    code === 'SQLITE_ERROR' ||
    code.startsWith('SQLITE_CONSTRAINT') ||
    code === 'SQLITE_RANGE' ||
    code === 'SQLITE_TOOBIG' ||
    code === 'SQLITE_MISMATCH'
  );
}
