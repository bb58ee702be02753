import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LATE_LIMIT_MS } from '#shared/domain/follow-ups/scheduled.ts';
import {
  customer,
  HOUR,
  MINUTE,
  MONA,
  NOON,
  openDesk,
  outgoing,
  schedule,
} from '../store/follow-ups/follow-up-desk.ts';
import { TestClock } from '../../support/test-clock.ts';
import { openClock, type ClockDesk } from './clock-desk.ts';

type Step =
  | { do: 'schedule'; inMs: number }
  | { do: 'jump'; byMs: number }
  | { do: 'restart' }
  | { do: 'kill' }
  | { do: 'link'; isOnline: boolean }
  | { do: 'cancel'; index: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('schedule' as const), inMs: fc.integer({ min: 1, max: 20 * HOUR }) }),
  // Also backwards: somebody sets the PC's clock.
  fc.record({ do: fc.constant('jump' as const), byMs: fc.integer({ min: -3 * HOUR, max: 16 * HOUR }) }),
  fc.constant({ do: 'restart' as const }),
  fc.constant({ do: 'kill' as const }),
  fc.record({ do: fc.constant('link' as const), isOnline: fc.boolean() }),
  fc.record({ do: fc.constant('cancel' as const), index: fc.nat({ max: 9 }) }),
);

test('however the PC’s time jumps, whether the link is there and whenever it is killed, each message goes once, was cancelled, or is shown as missed', async () => {
  const store = await openDesk();
  let phone = Number(MONA);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      phone += 1;
      const conversationId = await customer(store, String(phone));
      const time = new TestClock(NOON);
      let isKilled = false;
      // Killed right after the commit: what was released is known to nobody.
      const dying = {
        releaseFollowUps: async (input: Parameters<typeof store.releaseFollowUps>[0]) => {
          const released = await store.releaseFollowUps(input);
          if (isKilled) throw new Error('killed');
          return released;
        },
      };
      let desk: ClockDesk = openClock(dying, time);
      const written: { id: number; text: string }[] = [];
      const cancelled = new Set<number>();
      for (const one of steps) {
        if (one.do === 'schedule') {
          const text = `نص ${written.length}`;
          const sendAt = time.wall() + one.inMs;
          const { id } = await schedule(store, conversationId, { text, sendAt }, time.wall());
          written.push({ id, text });
          await desk.look(() =>
            desk.bus.publish([{ channel: 'desk.changed', payload: { topics: ['scheduled'] } }]),
          );
        } else if (one.do === 'jump') {
          time.set(time.wall() + one.byMs);
          await desk.look(() => desk.clock.wake());
        } else if (one.do === 'link') {
          desk.link.isOnline = one.isOnline;
          const provenAt = time.wall();
          await desk.look(() => {
            if (one.isOnline) desk.bus.emit('connection.changed', { phase: 'online', since: 1, provenAt });
            else desk.clock.wake();
          });
        } else if (one.do === 'cancel') {
          const target = written[one.index];
          const outcome =
            target &&
            (await store.cancelScheduled({ id: target.id, now: time.wall() }).catch(() => undefined));
          if (outcome) cancelled.add(outcome.id);
        } else {
          const { isOnline } = desk.link;
          isKilled = one.do === 'kill';
          await desk.look(() => desk.clock.wake());
          await desk.clock.stop();
          isKilled = false;
          desk = openClock(dying, time);
          desk.link.isOnline = isOnline;
          await desk.look(() => desk.clock.wake());
        }
      }
      // Long after everything, nothing waits any more.
      time.set(time.wall() + 21 * HOUR + LATE_LIMIT_MS + 14 * 3 * HOUR + MINUTE);
      await desk.look(() => desk.clock.wake());
      await desk.clock.stop();
      const texts = (await outgoing(store, conversationId)).map(({ content }) => content);
      expect(new Set(texts).size).toBe(texts.length);
      const missed = (await store.listScheduledOf({ conversationId })).map(({ id, state }) => {
        expect(state).toBe('missed');
        return id;
      });
      for (const { id, text } of written) {
        const ends = [texts.includes(text), cancelled.has(id), missed.includes(id)];
        expect(ends.filter(Boolean)).toHaveLength(1);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
