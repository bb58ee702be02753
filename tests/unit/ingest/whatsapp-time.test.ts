import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ClockState } from '#shared/domain/clock.ts';
import { WhatsAppTime } from '#main/ingest/whatsapp-time.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const TRUE_NOW = Date.UTC(2027, 2, 1, 9);

const INCOMING = { fromMe: false } as const;

/** A PC whose clock is ahead by so much; the messages come from a server whose clock is right. */
function counter(aheadMs: number) {
  const clock = new TestClock(TRUE_NOW + aheadMs);
  const told: ClockState[] = [];
  const onRight = vi.fn<() => void>();
  const time = new WhatsAppTime({ onChange: (state) => told.push(state), onRight, clock });
  let trueNow = TRUE_NOW;
  const pass = (ms: number): void => {
    trueNow += ms;
    clock.pass(ms);
  };
  /** As WhatsApp does: in whole seconds, some time ago. */
  const hear = (chat: string, agoMs = 800): void =>
    time.hear({ ...INCOMING, chatAddress: chat, sentAt: Math.floor((trueNow - agoMs) / 1000) * 1000 });
  const hearSome = (): void => {
    for (const chat of ['a', 'b', 'a']) {
      hear(chat);
      pass(20_000);
    }
  };
  return { clock, time, told, onRight, pass, hear, hearSome };
}

test.each([3 * MINUTE_MS, HOUR_MS, -HOUR_MS, -40 * DAY_MS, 365 * DAY_MS])(
  'a clock that is ahead by %s ms is known after three messages of two chats',
  (aheadMs) => {
    const { time, told, hear, hearSome } = counter(aheadMs);
    hear('a');
    hear('a');
    hear('a');
    expect(time.aheadMs).toBe(0);
    hearSome();
    expect(Math.abs(time.aheadMs - aheadMs)).toBeLessThan(3_000);
    expect(told).toEqual([{ aheadMs }]);
  },
);

test('a clock that is right is told to nobody, and known to be right once', () => {
  const { time, told, onRight, hearSome } = counter(0);
  hearSome();
  hearSome();
  expect(time.aheadMs).toBe(0);
  expect(told).toEqual([]);
  expect(onRight).toHaveBeenCalledOnce();
});

test('it is gone when the clock is set right, without another message, and back when it is set wrong', () => {
  const { clock, time, told, onRight, hearSome } = counter(HOUR_MS);
  hearSome();
  expect(onRight).not.toHaveBeenCalled();
  clock.set(clock.wall() - HOUR_MS);
  time.look();
  expect(told.at(-1)).toEqual({ aheadMs: 0 });
  expect(time.aheadMs).toBe(0);
  expect(onRight).toHaveBeenCalledOnce();
  clock.set(clock.wall() - DAY_MS);
  time.look();
  expect(told.at(-1)).toEqual({ aheadMs: -DAY_MS });
});

test('messages of a night that come all at once make no clock wrong', () => {
  const { time, told, hear, hearSome } = counter(0);
  for (let index = 0; index < 25; index += 1) hear(`c${index % 5}`, index * 11 * MINUTE_MS + HOUR_MS);
  expect(time.aheadMs).toBe(0);
  hearSome();
  expect(time.aheadMs).toBe(0);
  expect(told).toEqual([]);
});

test('nor do messages of one minute that were held up for an hour and come in a burst', () => {
  const { time, told, hear, pass } = counter(0);
  for (let index = 0; index < 20; index += 1) {
    hear(`c${index % 5}`, HOUR_MS);
    pass(200);
  }
  expect(time.aheadMs).toBe(0);
  expect(told).toEqual([]);
});

test('what this PC sends has its own time, and proves nothing', () => {
  const { clock, time, pass, hearSome } = counter(HOUR_MS);
  for (const chatAddress of ['a', 'b', 'c', 'd']) {
    time.hear({ chatAddress, sentAt: clock.wall(), fromMe: true });
    pass(20_000);
  }
  hearSome();
  expect(Math.abs(time.aheadMs - HOUR_MS)).toBeLessThan(3_000);
});

test('one chat with a time of its own, in 1970, a year ahead or none, proves nothing', () => {
  const { time, told, hearSome } = counter(0);
  for (const sentAt of [1_000, 2_000, 3_000, TRUE_NOW + 365 * DAY_MS, TRUE_NOW + HOUR_MS])
    time.hear({ ...INCOMING, chatAddress: 'odd', sentAt });
  time.hear({ ...INCOMING, chatAddress: 'other', sentAt: TRUE_NOW, isUndated: true });
  expect(time.aheadMs).toBe(0);
  hearSome();
  for (const sentAt of [1_000, 2_000, 3_000, 4_000]) time.hear({ ...INCOMING, chatAddress: 'odd', sentAt });
  expect(time.aheadMs).toBe(0);
  expect(told).toEqual([]);
});

test('after a sleep nobody knows until messages come again', () => {
  const { time, told, hearSome } = counter(HOUR_MS);
  hearSome();
  time.forget();
  expect(told.at(-1)).toEqual({ aheadMs: 0 });
  expect(time.aheadMs).toBe(0);
  hearSome();
  expect(told.at(-1)).toEqual({ aheadMs: HOUR_MS });
});

test('however the clock is set, three live messages later it is known to a few seconds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS }), { minLength: 1, maxLength: 6 }),
      (jumps) => {
        const { clock, time, hearSome } = counter(0);
        let aheadMs = 0;
        for (const byMs of jumps) {
          clock.set(clock.wall() + byMs);
          aheadMs += byMs;
          time.look();
          hearSome();
          expect(Math.abs(time.aheadMs - aheadMs)).toBeLessThan(8_000);
        }
      },
    ),
  );
});
