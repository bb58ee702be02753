import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { UnfinishedClock } from '#main/desk/unfinished-clock.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { silentLog } from '../../integration/support/silent-log.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE = 60_000;

/** A store in which something is due at the moments that the test names. */
function openClock() {
  const calls: string[] = [];
  const clock = new TestClock();
  const bus = createEventBus();
  let nextAt: number | null = null;
  let isBroken = false;
  const unfinished = new UnfinishedClock({
    store: {
      wakeUnfinished: async () => void calls.push('everything'),
      retryUnfinished: async () => {
        calls.push('retry');
        if (isBroken) throw new Error('not now');
        return { nextAt, failed: [] };
      },
    },
    retryUnrecorded: async () => null,
    bus,
    log: silentLog,
    clock,
  });
  onTestFinished(() => unfinished.stop());
  /** What was called since the last look, once nothing runs. */
  const called = async (): Promise<string[]> => {
    await new Promise(setImmediate);
    return calls.splice(0);
  };
  return {
    unfinished,
    bus,
    clock,
    called,
    due: (at: number | null) => void (nextAt = at),
    break: (broken: boolean) => void (isBroken = broken),
  };
}

test('everything is tried at the start, after settings have changed, and when a person says so', async () => {
  const { unfinished, bus, called } = openClock();
  unfinished.start();
  expect(await called()).toEqual(['everything', 'retry']);
  bus.publish([{ channel: 'settings.changed', payload: DEFAULT_SETTINGS }]);
  expect(await called()).toEqual(['everything', 'retry']);
  await unfinished.retryAll();
  expect(await called()).toEqual(['everything', 'retry']);
});

test('what is due is tried at its moment, and what has newly failed is looked at at once', async () => {
  const { unfinished, bus, clock, called, due } = openClock();
  due(clock.wall() + MINUTE / 2);
  unfinished.start();
  await called();
  expect(clock.nextAt).toBe(clock.wall() + MINUTE / 2);
  due(null);
  clock.pass(MINUTE / 2);
  expect(await called()).toEqual(['retry']);
  bus.publish([{ channel: 'desk.changed', payload: { topics: ['unfinished'] } }]);
  expect(await called()).toEqual(['retry']);
  bus.publish([{ channel: 'desk.changed', payload: { topics: ['tickets'] } }]);
  expect(await called()).toEqual([]);
});

test('a store that fails is asked again after half a minute, and a stopped clock asks nobody', async () => {
  const { unfinished, clock, called, break: breakIt } = openClock();
  breakIt(true);
  unfinished.start();
  await called();
  expect(clock.nextAt).toBe(clock.wall() + MINUTE / 2);
  breakIt(false);
  clock.pass(MINUTE / 2);
  expect(await called()).toEqual(['retry']);
  await unfinished.stop();
  clock.pass(10 * MINUTE);
  expect(await called()).toEqual([]);
});
