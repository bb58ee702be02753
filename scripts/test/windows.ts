import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { RunLimits } from '../lib/run.ts';
import { withoutWine, withWindows, type Windows } from '../windows/wine.ts';
import { add, countInvariants, countVitest, SkippedSuite, type Counts } from './counts.ts';
import { countReport } from './report.ts';

const MINUTE = 60_000;

/**
 * What touches files, folders, processes and the database. What knows nothing of the system below it computes there as
 * here and is left out: rules, clocks and choices, and the migrations' own SQL, while `migrate.test.ts` has their files
 * and processes that die. In parts, because Wine itself falls over or hangs now and then, and what is to be run again then
 * is a part.
 */
const TOUCHING_THE_SYSTEM = [
  [
    ...['launch', 'app-protocol', 'database-key', 'graph-url', 'kept-look', 'path'].map(
      (name) => `tests/unit/app/${name}`,
    ),
    ...['backups', 'copies', 'replaced'].map((name) => `tests/unit/backup/${name}.test.ts`),
    // The moving of a file that another program holds.
    'tests/unit/lib/files/',
    'tests/unit/log/',
    ...['export/', 'encrypted', 'write-encrypted'].map((name) => `tests/unit/media/${name}`),
    ...['electron-updater-engine', 'parts', 'restarting', 'update-source'].map(
      (name) => `tests/unit/updates/${name}.test.ts`,
    ),
    'tests/windows/',
  ],
  // By name: what lies below is the next part.
  ['backups', 'export', 'lost-data', 'media', 'restore', 'session', 'transfers'].map(
    (name) => `tests/integration/backup/${name}`,
  ),
  ['tests/integration/backup/external/'],
  ['files', 'media', 'updates', 'packing'].map((folder) => `tests/integration/${folder}/`),
  ['migrations/migrate', 'opening', 'crash', 'encryption', 'media'].map(
    (name) => `tests/integration/store/${name}.test.ts`,
  ),
];
/** Two or three times what the longest of them takes beside other suites. Each file says when it is done: the longest takes most of the silence. */
const PART_LIMITS: RunLimits = { timeoutMs: 7 * MINUTE, silenceMs: 2 * MINUTE };

/** All that may differ in there; `npm run test:windows` runs it. */
const EVERYTHING = [
  ...['app', 'backup', 'lib', 'log', 'media', 'updates'].map((folder) => `tests/unit/${folder}/`),
  'tests/integration/',
  'tests/windows/',
];

/** The tests of what differs between systems, by Node for Windows in Wine; and the crash harness. */
export function windows(places: readonly string[]): Promise<Counts> {
  return inWindows(async (system) => {
    if (places.length > 0) return vitest(system, places, { timeoutMs: 10 * MINUTE });
    const counts: Counts[] = [];
    for (const part of TOUCHING_THE_SYSTEM) counts.push(await vitest(system, part, PART_LIMITS));
    return add([...counts, await crash(system, 20)]);
  });
}

/** The whole integration suite and what of the others fits in there, or the files and folders that are asked for. */
export function integrationOnWindows(places: readonly string[]): Promise<Counts> {
  return inWindows((system) =>
    vitest(system, places.length > 0 ? places : EVERYTHING, { timeoutMs: 30 * MINUTE }),
  );
}

async function inWindows(work: (system: Windows) => Promise<Counts>): Promise<Counts> {
  const reason = await withoutWine();
  if (reason !== undefined) throw new SkippedSuite(reason);
  return withWindows(work);
}

async function vitest(system: Windows, places: readonly string[], limits: RunLimits): Promise<Counts> {
  const report = 'vitest.json';
  const runAnew = async () => {
    await rm(system.file(report), { force: true });
    return system.node(
      'node_modules/vitest/vitest.mjs',
      [
        'run',
        '--pool=threads',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=C:\\${report}`,
        ...places,
      ],
      limits,
    );
  };
  let result = await runAnew();
  // A test that fails or never ends is in the report of a run that ended: else it was Wine that fell over or hangs.
  if (result.timedOut || !existsSync(system.file(report))) {
    console.error(
      `Wine ${result.timedOut ? 'did not end' : `ended with ${result.code}, no report`}: once more.`,
    );
    await system.end();
    result = await runAnew();
  }
  return countReport(system.file(report), result, countVitest);
}

async function crash(system: Windows, runs: number): Promise<Counts> {
  const report = 'crash.json';
  const args = ['--runs', String(runs), '--report', `C:\\${report}`];
  const result = await system.node('tests/crash/run.ts', args, { timeoutMs: 5 * MINUTE });
  return countReport(system.file(report), result, countInvariants);
}
