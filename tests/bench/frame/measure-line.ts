import { benchContext, runOfEnvironment, type BenchContext, type BenchRun } from './context.ts';
import type { Case, DeskLine, LineDeclaration } from './line.ts';
import { writePart } from './part.ts';
import { hasTimeFor } from './spare-time.ts';
import { judge } from './verdict.ts';

type Measure = (context: BenchContext) => Promise<readonly Case[]> | readonly Case[];

/** Of a line that says nothing else. Each has more pairs than the one before, and what was measured before counts too. */
const ATTEMPTS = 3;

/**
 * Measures a line and hands it in. A line that misses is measured again, as long as the run has time: what noise alone has moved
 * comes back, and what is slow stays slow. Rejects with what the measuring threw, after that was handed in too.
 */
export async function measureLine(
  line: LineDeclaration,
  measure: Measure,
  run: BenchRun = runOfEnvironment(),
): Promise<void> {
  const startedAt = performance.now();
  const secondsSince = (): number => (performance.now() - startedAt) / 1000;
  try {
    const cases = await measureUntilMet(line, measure, run);
    writePart(run.partsFolder, { id: line.id, state: 'measured', cases, seconds: secondsSince() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    writePart(run.partsFolder, { id: line.id, state: 'failed', why, seconds: secondsSince() });
    throw error;
  }
}

/** The title of the Playwright test that measures these lines: the runner finds it by them. */
export const benchTitle = (...lines: readonly DeskLine[]): string =>
  lines.map(({ id }) => `[${id}]`).join(' ');

export const isChosen = ({ id }: LineDeclaration, run: BenchRun = runOfEnvironment()): boolean =>
  run.ids.includes(id);

async function measureUntilMet(line: LineDeclaration, measure: Measure, run: BenchRun): Promise<Case[]> {
  const { attempts = ATTEMPTS } = line;
  let cases: Case[] = [];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    cases = joined(cases, await measure(benchContext(run, line.budgetSeconds, attempt)));
    if (judge(line, run.kind, cases).state === 'met' || !hasTimeFor(line, run)) break;
  }
  return cases;
}

function joined(before: readonly Case[], now: readonly Case[]): Case[] {
  return now.map(({ name, pairs }) => {
    const known = before.find((one) => one.name === name)?.pairs ?? [];
    return { name, pairs: [...known, ...pairs] };
  });
}
