import { expect, test } from 'vitest';
import { reportUpkeep } from '#main/desk/report-upkeep.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

test('the reports are counted piece by piece once the desk has started, asked each minute, and not after the end', async () => {
  const clock = new TestClock();
  const answers = [false, false, true];
  let steps = 0;
  const countReports = async () => {
    steps += 1;
    if (steps === 4) throw new Error('not now');
    return { isDone: answers[steps - 1] ?? true };
  };
  const upkeep = reportUpkeep({ countReports }, { clock, log: silentLog });
  const pass = async (ms: number): Promise<number> => {
    clock.pass(ms);
    await new Promise(setImmediate);
    return steps;
  };
  upkeep.start();
  expect(await pass(14_000)).toBe(0);
  expect(await pass(1000)).toBe(1);
  expect(await pass(60)).toBe(2);
  expect(await pass(60)).toBe(3);
  expect(await pass(59_000)).toBe(3);
  // What went wrong is tried again.
  expect(await pass(1000)).toBe(4);
  expect(await pass(60_000)).toBe(5);
  await upkeep.stop();
  expect(await pass(60_000)).toBe(5);
});
