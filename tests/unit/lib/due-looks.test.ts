import { expect, onTestFinished, test } from 'vitest';
import { DueLooks, LONGEST_PAUSE_MS } from '#main/lib/due-looks.ts';
import { TestClock } from '../../support/test-clock.ts';

const SECOND = 1_000;

function openLooks(pausesMs: (number | Error)[]) {
  const clock = new TestClock();
  const heard: string[] = [];
  let count = 0;
  const looks = new DueLooks({
    look: async () => {
      const pauseMs = pausesMs[count] ?? LONGEST_PAUSE_MS;
      count += 1;
      if (pauseMs instanceof Error) throw pauseMs;
      return pauseMs;
    },
    onError: (error) => heard.push(String(error)),
    afterFailureMs: 5 * SECOND,
    listen: () => {
      heard.push('listens');
      return [() => heard.push('listens no more')];
    },
    clock,
  });
  onTestFinished(() => looks.stop());
  /** How often it has looked, once nothing runs. */
  const looked = async (): Promise<number> => {
    await new Promise(setImmediate);
    return count;
  };
  return { looks, clock, heard, looked };
}

test('it looks when it is woken, and again at the moment that the look named', async () => {
  const { looks, clock, looked } = openLooks([2 * SECOND]);
  looks.start();
  expect(await looked()).toBe(0);
  looks.wake();
  expect(await looked()).toBe(1);
  clock.pass(2 * SECOND - 1);
  expect(await looked()).toBe(1);
  clock.pass(1);
  expect(await looked()).toBe(2);
});

test('what is due already is looked at at once, and nothing waits longer than the longest pause', async () => {
  const { looks, clock, looked } = openLooks([0, -5, 90 * LONGEST_PAUSE_MS]);
  looks.start();
  looks.wake();
  expect(await looked()).toBe(3);
  clock.pass(LONGEST_PAUSE_MS);
  expect(await looked()).toBe(4);
});

test('a look that fails is reported, and comes again after its pause', async () => {
  const { looks, clock, heard, looked } = openLooks([new Error('not now')]);
  looks.start();
  await looks.request();
  expect(heard).toEqual(['listens', 'Error: not now']);
  clock.pass(5 * SECOND);
  expect(await looked()).toBe(2);
});

test('before its start and after its stop it hears nothing and does not look', async () => {
  const { looks, clock, heard, looked } = openLooks([SECOND]);
  looks.wake();
  expect(await looked()).toBe(0);
  looks.start();
  looks.start();
  await looks.request();
  await looks.stop();
  looks.wake();
  clock.pass(LONGEST_PAUSE_MS);
  expect(await looked()).toBe(1);
  expect(heard).toEqual(['listens', 'listens no more']);
});
