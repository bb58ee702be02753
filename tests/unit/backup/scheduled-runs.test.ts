import { expect, test, vi } from 'vitest';
import { ScheduledRuns } from '#main/backup/external/scheduled-runs.ts';
import type { KeptTarget } from '#main/backup/external/kept-target.ts';
import type { ExternalProblem, ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const settle = (): Promise<void> => new Promise(setImmediate);

function open(problem: ExternalProblem | null) {
  const clock = new TestClock(Date.UTC(2027, 2, 1, 8));
  const state = { problem, lastAt: null as number | null };
  const run = vi.fn<() => Promise<ExternalStatus>>(async () => {
    if (state.problem === null) state.lastAt = clock.wall();
    return { problem: state.problem } as ExternalStatus;
  });
  const runs = new ScheduledRuns({
    backups: {
      get kept() {
        const last = state.lastAt === null ? null : { takenAt: state.lastAt };
        return { schedule: { kind: 'every', hours: 6 }, last } as KeptTarget;
      },
      isRunning: false,
      run,
    },
    timeZone: () => Promise.resolve('Africa/Cairo'),
    onError: () => {},
    clock,
  });
  runs.start();
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += MINUTE) {
      clock.pass(MINUTE);
      await settle();
    }
  };
  return { clock, state, run, runs, pass };
}

test('the first comes some minutes after the start, the others when they are due', async () => {
  const { run, pass } = open(null);
  await pass(3 * MINUTE);
  expect(run).not.toHaveBeenCalled();
  await pass(2 * MINUTE);
  expect(run).toHaveBeenCalledOnce();
  await pass(5 * HOUR);
  expect(run).toHaveBeenCalledOnce();
  await pass(2 * HOUR);
  expect(run).toHaveBeenCalledTimes(2);
});

test('a stick that is out is looked for every few minutes, and taken up when it is back', async () => {
  const { run, state, pass } = open('target-missing');
  await pass(HOUR);
  expect(run.mock.calls.length).toBeGreaterThan(20);
  state.problem = null;
  const before = run.mock.calls.length;
  await pass(3 * MINUTE);
  expect(run).toHaveBeenCalledTimes(before + 1);
});

test('what fails otherwise is tried again after ever longer pauses, up to two hours', async () => {
  const { run, state, pass } = open('target-full');
  await pass(HOUR);
  expect(run.mock.calls.length).toBeLessThan(6);
  await pass(24 * HOUR);
  const soFar = run.mock.calls.length;
  expect(soFar).toBeGreaterThan(12);
  expect(soFar).toBeLessThan(22);
  state.problem = null;
  await pass(3 * HOUR);
  expect(run).toHaveBeenCalledTimes(soFar + 1);
});

test('a clock that is set back makes one due, and not one a minute', async () => {
  const { run, clock, pass } = open(null);
  await pass(5 * MINUTE);
  clock.set(clock.wall() - 40 * 24 * HOUR);
  await pass(HOUR);
  expect(run).toHaveBeenCalledTimes(2);
});

test('after it was stopped none begins', async () => {
  const { run, runs, pass } = open(null);
  runs.stop();
  await pass(HOUR);
  expect(run).not.toHaveBeenCalled();
});
