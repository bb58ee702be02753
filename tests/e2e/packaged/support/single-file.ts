import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * The packed app as one executable file, as electron-updater replaces it on Linux. An AppImage would mount itself, which
 * needs a tool that no registry has and a kernel that lets it; this one unpacks itself into `mounts` instead. The rest
 * is the same: it says where it lies in APPIMAGE, and runs.
 */
export function makeSingleFile({
  folder,
  file,
  mounts,
}: {
  folder: string;
  file: string;
  mounts: string;
}): void {
  const script = [
    '#!/bin/sh',
    `mount=$(mktemp -d '${mounts}/XXXXXX')`,
    'tail -c +1025 "$0" | tar -x -C "$mount"',
    'export APPIMAGE="$0"',
    // The updater starts the new file without arguments; those of the test are in a file.
    '. "$ROSHETA_TEST_ARGUMENTS"',
    'exec "$mount/rosheta" "$@"',
    'exit 1',
  ].join('\n');
  const output = openSync(file, 'w');
  writeSync(output, `${script}\n`.padEnd(1024, '#'));
  execFileSync('tar', ['-c', '-C', folder, '.'], { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
  chmodSync(file, 0o755);
}

/** What every start of a single file in this test gets as its arguments; returns the environment that says so. */
export function writeArguments(folder: string, args: readonly string[]): Record<string, string> {
  const file = path.join(folder, 'arguments.sh');
  const quoted = args.map((argument) => `'${argument.replaceAll("'", `'\\''`)}'`);
  writeFileSync(file, `set -- ${quoted.join(' ')}\n`);
  return { ROSHETA_TEST_ARGUMENTS: file };
}
