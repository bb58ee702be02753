import { expect, test } from 'vitest';
import { Rests } from '#main/outbox/rests.ts';
import { TestClock } from '../../support/test-clock.ts';

test('a chat rests alone, and all rest together, each as long as it was told', () => {
  const clock = new TestClock();
  const rests = new Rests(clock);
  expect(rests.leftMs(1)).toBe(0);
  rests.begin(1, { pauseMs: 6_000, scope: 'chat' });
  expect([rests.leftMs(1), rests.leftMs(2)]).toEqual([6_000, 0]);
  rests.begin(2, { pauseMs: 2_000, scope: 'all' });
  expect([rests.leftMs(1), rests.leftMs(2), rests.leftMs(3)]).toEqual([6_000, 2_000, 2_000]);
  // A shorter one that is told later does not end the longer one.
  rests.begin(3, { pauseMs: 1_000, scope: 'all' });
  expect(rests.leftMs(3)).toBe(2_000);
});
