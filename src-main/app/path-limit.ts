/** SQLite's own on Unix, in bytes (MAX_PATHNAME of os_unix.c). */
const UNIX_LIMIT_BYTES = 512;
/** Windows', in characters, for programs that ask for no longer one: SQLite and Chromium open files by it. */
const WINDOWS_LIMIT = 260;
/** The longest name that the desk puts into its folder: `/rosheta.db.v160.copy.unfinished-journal`, and some room. */
const LONGEST_NAME = 60;

/** Whether a folder's path is so long that the files in it cannot be opened. */
export function isPathTooLong(folder: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32'
    ? folder.length + LONGEST_NAME > WINDOWS_LIMIT
    : Buffer.byteLength(folder) + LONGEST_NAME > UNIX_LIMIT_BYTES;
}
