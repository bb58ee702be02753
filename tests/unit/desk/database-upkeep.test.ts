import { expect, test } from 'vitest';
import { databaseUpkeep } from '#main/desk/database-upkeep.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

test('the database is maintained once the desk has started, each minute, sooner where it was put off, and not after the end', async () => {
  const clock = new TestClock();
  const answers = [false, true];
  let pieces = 0;
  const maintain = async () => {
    pieces += 1;
    if (pieces === 3) throw new Error('the disk is full');
    return { isDone: answers[pieces - 1] ?? true };
  };
  const upkeep = databaseUpkeep(maintain, { clock, log: silentLog });
  const pass = async (ms: number): Promise<number> => {
    clock.pass(ms);
    await new Promise(setImmediate);
    return pieces;
  };
  upkeep.start();
  expect(await pass(29_000)).toBe(0);
  expect(await pass(1000)).toBe(1);
  expect(await pass(100)).toBe(2);
  expect(await pass(59_000)).toBe(2);
  expect(await pass(1000)).toBe(3);
  expect(await pass(60_000)).toBe(4);
  await upkeep.stop();
  expect(await pass(60_000)).toBe(4);
});
