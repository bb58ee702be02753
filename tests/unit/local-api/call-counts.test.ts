import { expect, test } from 'vitest';
import { CallCounts } from '#main/local-api/call-counts.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 29, 12);

function openCounts() {
  const clock = new TestClock(NOON);
  const counts = new CallCounts(undefined, clock);
  const call = (caller = 'till'): { current: number; ttl: number } => {
    let counted: { current: number; ttl: number } | undefined;
    counts.incr(caller, (_error, told) => (counted = told), MINUTE);
    if (counted === undefined) throw new Error('nothing was told');
    return counted;
  };
  return { clock, call };
}

test('calls are counted for a minute from the first on, for each caller alone', () => {
  const { clock, call } = openCounts();
  expect(call()).toEqual({ current: 1, ttl: MINUTE });
  clock.pass(40_000);
  expect(call()).toEqual({ current: 2, ttl: 20_000 });
  expect(call('stock')).toEqual({ current: 1, ttl: MINUTE });
  clock.pass(20_000);
  expect(call()).toEqual({ current: 1, ttl: MINUTE });
});

test('a clock that is set back or forward neither refuses anybody for a day nor forgets what was counted', () => {
  const { clock, call } = openCounts();
  call();
  clock.set(NOON - DAY);
  expect(call()).toEqual({ current: 2, ttl: MINUTE });
  clock.pass(MINUTE);
  expect(call()).toEqual({ current: 1, ttl: MINUTE });
  clock.set(NOON + 365 * DAY);
  expect(call()).toEqual({ current: 2, ttl: MINUTE });
});

test('however many callers there are, the newest are remembered and the count does not grow without end', () => {
  const { call } = openCounts();
  call('first');
  for (let each = 0; each < 5_000; each += 1) call(`caller ${each}`);
  expect(call('caller 4999').current).toBe(2);
  expect(call('first').current).toBe(1);
});
