// Run as a process of its own: what a virus scanner or an editor does to files, with Windows' own locks.
import { closeSync, constants, openSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Node's way to say: nobody else may open it, rename it or take it away. */
const ALONE = 0x1000_0000;

/** Often enough to come upon every file, and seldom enough to leave the processor to those it is to be in the way of. */
const LOOK_EVERY_MS = 5;

export type Task =
  | { kind: 'hold'; file: string; forMs: number | null }
  | { kind: 'scan'; folder: string; holdMs: number };

function hold(file: string, forMs: number | null): void {
  const handle = openSync(file, constants.O_RDWR | ALONE);
  if (forMs !== null) setTimeout(() => closeSync(handle), forMs);
}

/** Looks at whatever is new or has changed, for a while and alone. */
function scan(folder: string, holdMs: number): void {
  const seen = new Set<string>();
  setInterval(() => {
    for (const file of readdirSync(folder).map((name) => path.join(folder, name))) {
      try {
        const version = `${file} ${statSync(file).mtimeMs}`;
        if (seen.has(version)) continue;
        hold(file, holdMs);
        seen.add(version);
        process.send?.('held');
      } catch {
        // It has gone, or somebody else has it open: it is looked at again.
      }
    }
  }, LOOK_EVERY_MS);
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
if (task.kind === 'hold') hold(task.file, task.forMs);
else scan(task.folder, task.holdMs);
process.send?.('ready');
// The test is over.
process.on('disconnect', () => process.exit());
