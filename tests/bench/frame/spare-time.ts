import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRun } from './context.ts';
import type { LineDeclaration } from './line.ts';

/** All lines together, on a quiet machine. */
export const RUN_SECONDS = 12 * 60;

/** Told by each process that seeds, because a run is as long as it is beside that. */
const SEEDING = 'seeding.txt';

/** Making a database took so long: the run ends so much later. */
export function tellSeeding({ partsFolder }: Pick<BenchRun, 'partsFolder'>, durationMs: number): void {
  if (existsSync(partsFolder)) appendFileSync(join(partsFolder, SEEDING), `${Math.round(durationMs)}\n`);
}

/** Whether a line may be measured once more and all that have not handed in yet can still be measured in time. */
export function hasTimeFor(
  { id, budgetSeconds, againSeconds = budgetSeconds }: LineDeclaration,
  { partsFolder, budgets, endsAtMs }: BenchRun,
  nowMs: number = Date.now(),
): boolean {
  const left = Object.entries(budgets).filter(
    ([other]) => other !== id && !existsSync(join(partsFolder, `${other}.json`)),
  );
  const neededSeconds = left.reduce((sum, [, seconds]) => sum + seconds, againSeconds);
  return nowMs + neededSeconds * 1000 <= endsAtMs + seedingMs(partsFolder);
}

function seedingMs(partsFolder: string): number {
  const file = join(partsFolder, SEEDING);
  if (!existsSync(file)) return 0;
  return readFileSync(file, 'utf8')
    .split('\n')
    .reduce((sum, line) => sum + Number(line), 0);
}
