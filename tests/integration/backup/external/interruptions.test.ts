import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, utimesSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import type { ExternalBackups } from '#main/backup/external/external-backups.ts';
import type { Steps } from '#main/backup/external/steps.ts';
import { addMessage, deskWithMessage, type DeskData } from '../support/data-place.ts';
import { writePartition } from '../support/session-files.ts';
import { addFiles, backupsOf, setUpTarget, temporaryTarget } from './support/external-desk.ts';

vi.setConfig({ testTimeout: 600_000 });

const RUNNER = fileURLToPath(new URL('./support/external-runner.ts', import.meta.url));
const OLD = new Date(2026, 0, 1);
const quiet: Steps = { step: () => {}, bytes: () => {} };
const START = Date.UTC(2026, 4, 7, 9);

/** Days pass between two runs, so that each of them rotates something out and takes files away. */
function clockOf(): { wall: () => number; monotonic: () => number; after: () => () => void; pass: () => void } {
  let now = START;
  return {
    wall: () => now,
    monotonic: () => performance.now(),
    after: () => () => {},
    pass: () => (now += 40 * 86_400_000),
  };
}

/** A desk with a link, some files, and one good snapshot on a stick. */
async function deskWithSnapshot(): Promise<{ desk: DeskData; target: string; backups: ExternalBackups }> {
  const desk = await deskWithMessage('الأولى');
  writePartition(desk.place.session, 'الربط');
  await addFiles(desk, [randomBytes(2000), randomBytes(20)]);
  const target = temporaryTarget();
  const backups = backupsOf(desk, { steps: quiet, partBytes: 200_000 });
  await setUpTarget(backups, target, { withSession: true });
  expect(await backups.run()).toMatchObject({ problem: null });
  return { desk, target, backups };
}

async function addMore(desk: DeskData): Promise<void> {
  await addMessage(desk, 'أخرى');
  await addFiles(desk, [randomBytes(3000)]);
}

/** The newest that is whole can be restored to the last byte; so can every other one. */
async function proveAll(desk: DeskData): Promise<number> {
  const backups = backupsOf(desk, { steps: quiet });
  await backups.look();
  const snapshots = await backups.snapshots();
  // The newest and the oldest: what the two share with those between them is shared by all.
  for (const { id } of new Set([snapshots[0], snapshots.at(-1)].filter((one) => one !== undefined))) {
    const report = await backups.drill(id, null);
    expect(report).toMatchObject({ problem: null, files: { damaged: 0, lost: 0 } });
    expect(report.files?.present).toBe(report.files?.total);
  }
  expect(backups.status().last?.takenAt).toBe(snapshots[0]?.takenAt);
  return snapshots.length;
}

async function runAndKill(desk: DeskData, killAt: number): Promise<string> {
  const runner = spawn(process.execPath, [RUNNER, desk.place.userData, desk.store.key.toString('hex'), String(killAt)]);
  const [said, noise] = await Promise.all([text(runner.stdout), text(runner.stderr), once(runner, 'exit')]);
  expect(noise).toBe('');
  return said;
}

test('killed at any step, what was good stays good, and the next run goes on', async () => {
  const { desk, target } = await deskWithSnapshot();
  let wholeBefore = 1;
  const killedAt: string[] = [];
  for (let step = 1; ; step += 1) {
    await addMore(desk);
    const said = await runAndKill(desk, step);
    if (said.startsWith('finished')) {
      expect(said).toMatch(/well$/);
      break;
    }
    killedAt.push(said);
    const whole = await proveAll(desk);
    // After the commit the new one counts as well.
    expect(whole).toBeGreaterThanOrEqual(Math.min(wholeBefore, 3));
    wholeBefore = whole;
  }
  for (const name of ['copy database', 'write file', 'prove file', 'write key', 'write database.2', 'write link', 'prove manifest', 'commit', 'committed', 'read manifest']) {
    expect(killedAt).toContain(name);
  }
  expect(await proveAll(desk)).toBeGreaterThan(1);
  const left = readdirSync(target, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

const FAILURES: Record<string, (target: string) => () => void> = {
  'a stick that is pulled out': (target) => {
    renameSync(target, `${target}-away`);
    return () => renameSync(`${target}-away`, target);
  },
  'a full stick': () => {
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  },
  'a stick that reports an error': () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  },
};

test.each(Object.entries(FAILURES))('%s at any step leaves what was good, and the next run goes on', async (_name, fail) => {
  const { desk, target } = await deskWithSnapshot();
  const clock = clockOf();
  let problems = 0;
  for (let failAt = 1; ; failAt += 1) {
    await addMore(desk);
    clock.pass();
    for (const folder of readdirSync(target, { recursive: true, withFileTypes: true })) {
      if (folder.isFile()) utimesSync(path.join(folder.parentPath, folder.name), OLD, OLD);
    }
    let steps = 0;
    let back = (): void => {};
    const failing: Steps = {
      step: () => {
        steps += 1;
        if (steps === failAt) back = fail(target);
      },
      bytes: () => {},
    };
    const status = await backupsOf(desk, { steps: failing, partBytes: 200_000, clock }).run();
    back();
    if (status.problem !== null) problems += 1;
    await proveAll(desk);
    if (steps < failAt) {
      expect(status.problem).toBeNull();
      break;
    }
  }
  expect(problems).toBeGreaterThan(10);
});
