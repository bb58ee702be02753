import { expect, it, vi } from 'vitest';
import { DailyCheck } from '#main/backup/daily-check.ts';
import type { DatabaseProblem } from '#main/store/database/open-error.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Lets everything happen that waits for nothing. */
const settle = (): Promise<void> => new Promise(setImmediate);

function open() {
  const clock = new TestClock(Date.UTC(2027, 2, 1, 8));
  const pc = { isIdle: true };
  const stop = vi.fn(async () => {});
  const found = vi.fn<() => Promise<DatabaseProblem | null>>(async () => null);
  const begin = vi.fn(() => ({ found: found(), stop }));
  const onDamage = vi.fn<(problem: DatabaseProblem) => void>();
  const check = new DailyCheck({ begin, isIdle: () => pc.isIdle, onDamage, log: silentLog, clock });
  return { clock, pc, stop, found, begin, onDamage, check };
}

async function pass(clock: TestClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += MINUTE_MS) {
    clock.pass(MINUTE_MS);
    await settle();
  }
}

it('reads the database a while after the start, and again the next day', async () => {
  const { clock, begin, onDamage, check } = open();
  check.start();
  await pass(clock, 14 * MINUTE_MS);
  expect(begin).not.toHaveBeenCalled();
  await pass(clock, MINUTE_MS);
  expect(begin).toHaveBeenCalledOnce();
  await pass(clock, 19 * HOUR_MS);
  expect(begin).toHaveBeenCalledOnce();
  await pass(clock, HOUR_MS);
  expect(begin).toHaveBeenCalledTimes(2);
  expect(onDamage).not.toHaveBeenCalled();
});

it('waits while somebody works, but not for ever', async () => {
  const { clock, pc, begin, check } = open();
  pc.isIdle = false;
  check.start();
  await pass(clock, HOUR_MS);
  expect(begin).not.toHaveBeenCalled();
  pc.isIdle = true;
  await pass(clock, 2 * MINUTE_MS);
  expect(begin).toHaveBeenCalledOnce();
  pc.isIdle = false;
  await pass(clock, 24 * HOUR_MS);
  expect(begin).toHaveBeenCalledTimes(2);
});

it.each(['corrupted', 'wrong-key'] as const)('tells of damage: %s', async (problem) => {
  const { found, onDamage, check } = open();
  found.mockResolvedValue(problem);
  check.now();
  await settle();
  expect(onDamage).toHaveBeenCalledExactlyOnceWith(problem);
});

it('tells of no damage when the file could not be reached, or the check itself failed', async () => {
  const { found, onDamage, check } = open();
  found.mockResolvedValueOnce('unreachable').mockRejectedValueOnce(new Error('no thread'));
  check.now();
  await settle();
  check.now();
  await settle();
  expect(found).toHaveBeenCalledTimes(2);
  expect(onDamage).not.toHaveBeenCalled();
});

it('has one reading at a time, lets go of the file when it is stopped, and begins none after', async () => {
  const { clock, found, begin, stop, check } = open();
  found.mockReturnValue(new Promise(() => {}));
  check.start();
  check.now();
  check.now();
  expect(begin).toHaveBeenCalledOnce();
  await check.stop();
  expect(stop).toHaveBeenCalledOnce();
  check.now();
  await pass(clock, 24 * HOUR_MS);
  expect(begin).toHaveBeenCalledOnce();
});
