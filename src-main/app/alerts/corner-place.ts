import { execFile } from 'node:child_process';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ANSWER_LIMIT_MS = 2_000;

const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    'dbus-send',
    [
      '--session',
      '--print-reply=literal',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${WATCHER}`,
    ],
  ],
  [
    'gdbus',
    [
      'call',
      '--session',
      '--dest=org.freedesktop.DBus',
      '--object-path=/org/freedesktop/DBus',
      '--method=org.freedesktop.DBus.NameHasOwner',
      WATCHER,
    ],
  ],
];

/**
 * Whether this desktop shows icons beside its clock. Windows and macOS always do; on Linux not every one does, and
 * Electron does not say. Where nobody can be asked, it does not.
 */
export async function hasCornerPlace(platform: NodeJS.Platform, ask: Ask = askSystem): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [program, args] of QUESTIONS) {
    const answer = await ask(program, args);
    if (answer !== undefined) return answer.includes('true');
  }
  return false;
}

/** What a program of the system says; undefined when it does not answer. */
type Ask = (program: string, args: readonly string[]) => Promise<string | undefined>;

const askSystem: Ask = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: ANSWER_LIMIT_MS }, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });
