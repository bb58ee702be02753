import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readKeptTarget, writeKeptTarget } from '#main/backup/external/kept-target.ts';
import type { Steps } from '#main/backup/external/steps.ts';
import type { Store } from '#main/store/contract/store.ts';
import { observed, record } from '../../store/support/observed.ts';
import { openStore } from '../../store/support/open-store.ts';
import { deskWithMessage, type DeskData } from '../support/data-place.ts';
import { writePartition } from '../support/session-files.ts';
import { wasKilled, type Exit } from '../../../support/was-killed.ts';
import { addFilesTo, backupsOf, quiet, setUpTarget, temporaryTarget } from './support/external-desk.ts';

vi.setConfig({ testTimeout: 600_000 });

const RUNNER = fileURLToPath(new URL('./support/external-runner.ts', import.meta.url));
/** Two of them are a database. */
const PART_BYTES = 700_000;
const DAY_MS = 86_400_000;
const LONG_AGO = new Date(2026, 0, 1);
const UNNAMED = 'abababab-0000-4000-8000-000000000000';

interface World {
  desk: DeskData;
  /** Open as long as the test runs, as it is beside every snapshot. */
  store: Store;
  target: string;
  /** Every step of a run that has something to do at each of them. */
  steps: string[];
}

/** A desk with a link and some files, and a stick with good snapshots. */
async function openWorld(): Promise<World> {
  const desk = await deskWithMessage('الأولى');
  writePartition(desk.place.session, 'الربط');
  const store = await openStore(desk.store);
  await addFilesTo(store, desk, [randomBytes(2000), randomBytes(20)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet, partBytes: PART_BYTES });
  await setUpTarget(backups, target, { withSession: true });
  for (let run = 0; run < 3; run += 1) expect(await backups.run()).toMatchObject({ problem: null });
  await moreToDo({ desk, store, target });
  const seen = new Set<string>();
  const noting: Steps = { step: (name) => seen.add(name), bytes: () => {} };
  expect(await backupsOf(desk, { steps: noting, partBytes: PART_BYTES }).run()).toMatchObject({
    problem: null,
  });
  return { desk, store, target, steps: [...seen] };
}

/** A day since the last run, and something new here; there, what was cut off, a damaged key, and a file that nothing names any more. */
async function moreToDo({ desk, store, target }: Omit<World, 'steps'>): Promise<void> {
  const keptFile = path.join(desk.place.userData, 'external-backup.json');
  const kept = readKeptTarget(keptFile);
  if (kept === undefined) throw new Error('no target is set up');
  const at = Date.now() - DAY_MS;
  await writeKeptTarget(keptFile, { ...kept, rereading: { ...kept.rereading, at } });
  await record(store, observed({ content: 'أخرى' }));
  await addFilesTo(store, desk, [randomBytes(3000)]);
  const folder = path.join(target, readdirSync(target)[0] ?? '');
  writeFileSync(path.join(folder, 'key'), 'damaged');
  mkdirSync(path.join(folder, 'snapshots', '000000-20260101-000000'), { recursive: true });
  const unnamed = path.join(folder, 'files', 'ab');
  mkdirSync(unnamed, { recursive: true });
  writeFileSync(path.join(unnamed, UNNAMED), 'not needed');
  utimesSync(path.join(unnamed, UNNAMED), LONG_AGO, LONG_AGO);
}

/** The newest that counts can be restored to the last byte, and it is the one that the desk calls its last good one. */
async function proveNewest(desk: DeskData, most = 1): Promise<number> {
  const backups = backupsOf(desk, { steps: quiet });
  await backups.look();
  const snapshots = await backups.snapshots();
  for (const { id } of snapshots.slice(0, most)) {
    const report = await backups.drill(id, null);
    expect(report).toMatchObject({ problem: null, files: { damaged: 0, lost: 0 } });
    expect(report.files?.present).toBe(report.files?.total);
  }
  expect(backups.status().last?.takenAt).toBe(snapshots[0]?.takenAt);
  return snapshots[0] === undefined ? 0 : Number(snapshots[0].id.slice(0, 6));
}

/** The next run goes on, and nothing is left of what was cut off. */
async function proveGoesOn({ desk, target }: World): Promise<void> {
  const backups = backupsOf(desk, { steps: quiet });
  expect(await backups.run()).toMatchObject({ problem: null });
  await proveNewest(desk, 3);
  const left = readdirSync(target, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.endsWith('.unfinished') || name.endsWith(UNNAMED))).toEqual([]);
}

const IMPORTANT = [
  'copy database',
  'write file',
  'prove file',
  'name file',
  'read file again',
  'remove unfinished',
  'write key',
  'write database.2',
  'write link',
  'read database.1',
  'write manifest',
  'prove manifest',
  'open database',
  'commit',
  'committed',
  'renew key',
  'expire',
  'remove snapshot',
  'read manifest',
  'remove file',
];

/** What differs on Windows is the end of a process, and starting one costs a second there: each fifth and the last. */
function stepsToDieIn(steps: readonly string[]): readonly string[] {
  if (process.platform !== 'win32') return steps;
  return steps.filter((_, index) => index % 5 === 0 || index === steps.length - 1);
}

/** A process that dies in a step of its run, once it is told to begin. */
function startRunner({ place, store }: DeskData, step: string): { dies: () => Promise<void> } {
  const args = [RUNNER, place.userData, store.key.toString('hex'), step];
  const runner = spawn(process.execPath, args);
  const ended = Promise.all([text(runner.stdout), text(runner.stderr), once(runner, 'exit')]);
  onTestFinished(() => void runner.kill('SIGKILL'));
  return {
    dies: async () => {
      runner.stdin.write('begin');
      const [said, noise, [code, signal]] = await ended;
      expect({ step, said, noise }).toEqual({ step, said: '', noise: '' });
      expect({ code, signal } as Exit).toSatisfy(wasKilled);
    },
  };
}

test('killed at any step, what was good stays good, and the next run goes on', async () => {
  const world = await openWorld();
  const { desk, steps } = world;
  expect(steps).toEqual(expect.arrayContaining(IMPORTANT));
  let newest = await proveNewest(desk);
  const dying = stepsToDieIn(steps);
  let next = startRunner(desk, dying[0] ?? '');
  for (const index of dying.keys()) {
    await moreToDo(world);
    const runner = next;
    const following = dying[index + 1];
    if (following !== undefined) next = startRunner(desk, following);
    await runner.dies();
    const now = await proveNewest(desk);
    expect(now).toBeGreaterThanOrEqual(newest);
    newest = now;
  }
  await proveGoesOn(world);
});

/** @returns how it comes back. */
type Failure = (target: string) => () => void;

const pulledOut: Failure = (target) => {
  renameSync(target, `${target}-away`);
  return () => renameSync(`${target}-away`, target);
};
const failsWith =
  (code: string): Failure =>
  () => {
    throw Object.assign(new Error(code), { code });
  };

/** Windows renames no folder in which a file is open: there a stick cannot be pulled out like this. */
const canPullOut = process.platform !== 'win32';

const FAILURES = [
  // What is no step of the target fails in other ways.
  ['a stick that is pulled out', pulledOut, 'target-missing', (step: string) => !/copy|open/.test(step)],
  [
    'a full stick',
    failsWith('ENOSPC'),
    'target-full',
    (step: string) => /make|write|renew|commit/.test(step),
  ],
] as const;

test.each(FAILURES.filter(([, fail]) => canPullOut || fail !== pulledOut))(
  '%s at any step leaves what was good, says so, and the next run goes on',
  async (_name, fail, problem, isMet) => {
    const world = await openWorld();
    const { desk, target, steps } = world;
    let newest = await proveNewest(desk);
    for (const failAt of steps) {
      if (!isMet(failAt)) continue;
      await moreToDo(world);
      let back: (() => void) | undefined;
      const failing: Steps = {
        step: (name) => {
          if (name === failAt) back ??= fail(target);
        },
        bytes: () => {},
      };
      const before = newest;
      const status = await backupsOf(desk, { steps: failing, partBytes: PART_BYTES }).run();
      back?.();
      newest = await proveNewest(desk);
      // After the commit it counts, whatever becomes of the tidying.
      expect([failAt, status.problem]).toEqual([failAt, newest > before ? null : problem]);
    }
    await proveGoesOn(world);
  },
);
