import { expect, it, vi } from 'vitest';
import { DailyBackups } from '#main/backup/daily-backups.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Lets everything happen that waits for nothing. */
const settle = (): Promise<void> => new Promise(setImmediate);

function open(newest?: number) {
  const clock = new TestClock(Date.UTC(2027, 2, 1, 8));
  const taken = { newest };
  const run = vi.fn<() => Promise<void>>(async () => void (taken.newest = clock.wall()));
  const error = vi.fn<() => void>();
  const daily = new DailyBackups({
    newestTakenAt: () => taken.newest,
    run,
    log: { ...silentLog, error },
    clock,
  });
  return { clock, run, error, daily };
}

it('takes the first backup some minutes after the start, and the next one the next morning', () => {
  const { clock, run, daily } = open();
  daily.start();
  clock.pass(2 * MINUTE_MS - 1);
  expect(run).not.toHaveBeenCalled();
  clock.pass(1);
  expect(run).toHaveBeenCalledOnce();
  for (let hour = 0; hour < 19; hour += 1) clock.pass(HOUR_MS);
  expect(run).toHaveBeenCalledOnce();
  for (let hour = 0; hour < 4; hour += 1) clock.pass(HOUR_MS);
  expect(run).toHaveBeenCalledTimes(2);
});

it('tries again after an hour when a backup fails, and says so each time', async () => {
  const { clock, run, error, daily } = open();
  run.mockRejectedValue(new Error('no room'));
  daily.start();
  clock.pass(2 * MINUTE_MS);
  await settle();
  expect(error).toHaveBeenCalledTimes(1);
  clock.pass(HOUR_MS);
  expect(run).toHaveBeenCalledTimes(2);
  await settle();
  expect(error).toHaveBeenCalledTimes(2);
});

it('finds out within an hour that the PC slept through the moment', () => {
  const { clock, run, daily } = open(Date.UTC(2027, 2, 1, 8));
  daily.start();
  clock.pass(2 * MINUTE_MS);
  clock.set(clock.wall() + DAY_MS);
  expect(run).not.toHaveBeenCalled();
  clock.pass(HOUR_MS);
  expect(run).toHaveBeenCalledOnce();
});

it('begins nothing once it is stopped', () => {
  const { clock, run, daily } = open();
  daily.start();
  daily.stop();
  clock.pass(DAY_MS);
  expect(run).not.toHaveBeenCalled();
});
