import { expect, test } from 'vitest';
import { searchUpkeep } from '#main/desk/search-upkeep.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

test('the search is tidied step by step once the desk has started, asked hourly, and not after the end', async () => {
  const clock = new TestClock();
  const answers = [false, false, true];
  let steps = 0;
  const tidySearch = async () => {
    steps += 1;
    if (steps === 2) clock.pass(100);
    if (steps === 5) throw new Error('not now');
    return { isDone: answers[steps - 1] ?? true };
  };
  const upkeep = searchUpkeep({ tidySearch }, { clock, log: silentLog });
  const pass = async (ms: number): Promise<number> => {
    clock.pass(ms);
    await new Promise(setImmediate);
    return steps;
  };
  upkeep.start();
  expect(await pass(19_000)).toBe(0);
  expect(await pass(1000)).toBe(1);
  expect(await pass(40)).toBe(2);
  // A step that took long is followed by a long pause.
  expect(await pass(399)).toBe(2);
  expect(await pass(1)).toBe(3);
  expect(await pass(60_000)).toBe(3);
  expect(await pass(3_600_000)).toBe(4);
  // What went wrong is tried again.
  expect(await pass(3_600_000)).toBe(5);
  expect(await pass(3_600_000)).toBe(6);
  await upkeep.stop();
  expect(await pass(3_600_000)).toBe(6);
});
