import { expect, test } from 'vitest';
import { Pacing } from '#main/transport/cloud/send/pacing.ts';
import { TestClock } from '../../../support/test-clock.ts';

const CHAT = '201000000101@c.us';

test('one person gets 45 at once and then one in six seconds', () => {
  const clock = new TestClock();
  const pacing = new Pacing(clock);
  for (let index = 0; index < 45; index += 1) expect(pacing.take(CHAT)).toBeUndefined();
  expect(pacing.take(CHAT)).toEqual({ scope: 'chat', pauseMs: 6_000 });
  expect(pacing.take('201000000102@c.us')).toBeUndefined();
  clock.pass(6_000);
  expect(pacing.take(CHAT)).toBeUndefined();
  expect(pacing.take(CHAT)).toMatchObject({ scope: 'chat' });
});

test('all together get 80 in a second', () => {
  const clock = new TestClock();
  const pacing = new Pacing(clock);
  for (let index = 0; index < 80; index += 1) expect(pacing.take(`${index}@c.us`)).toBeUndefined();
  expect(pacing.take('new@c.us')).toMatchObject({ scope: 'all' });
  clock.pass(1_000);
  expect(pacing.take('new@c.us')).toBeUndefined();
});

test('what Graph refuses for haste is left alone four times as long each time, until it takes one', () => {
  const pacing = new Pacing(new TestClock());
  expect([1, 2, 3].map(() => pacing.refused(CHAT, 'chat').pauseMs)).toEqual([4_000, 16_000, 64_000]);
  pacing.taken(CHAT);
  expect(pacing.refused(CHAT, 'chat').pauseMs).toBe(4_000);
});
