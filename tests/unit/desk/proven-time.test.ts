import { expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { ProvenTime } from '#main/desk/proven-time.ts';
import { createEventBus } from '#main/events/create-bus.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const AT = 1_800_000_000_000;

function open(lastWrittenAt: number | null) {
  const bus = createEventBus();
  const time = { wall: AT, monotonic: 0 };
  const clock = { wall: () => time.wall, monotonic: () => time.monotonic, after: () => () => {} };
  const proven = new ProvenTime({ store: { findLastWrittenAt: async () => lastWrittenAt }, bus, clock });
  const hear = (message: Partial<Message>): void =>
    bus.publish([
      { channel: 'message.recorded', payload: { message: { direction: 'incoming', ...message } as Message } },
    ] as never);
  return { proven, time, hear };
}

test('a clock that is a year ahead proves nothing; time that passes and what customers write do', async () => {
  const { proven, time, hear } = open(AT);
  await proven.read();
  time.wall = AT + YEAR;
  expect(proven.now()).toBe(AT);
  time.monotonic = HOUR;
  expect(proven.now()).toBe(AT + HOUR);
  hear({ sentAt: AT + YEAR, whatsAppAt: AT + 5 * HOUR });
  expect(proven.now()).toBe(AT + 5 * HOUR);
  hear({ sentAt: AT, whatsAppAt: null });
  expect(proven.now()).toBe(AT + 5 * HOUR);
});

test('it is never later than the PC’s clock, which counts while nobody has ever written', async () => {
  const { proven, time } = open(null);
  await proven.read();
  expect(proven.now()).toBe(AT);
  const other = open(AT + YEAR);
  await other.proven.read();
  expect(other.proven.now()).toBe(AT);
  time.wall = AT + HOUR;
  expect(proven.now()).toBe(AT + HOUR);
});

test('what the desk itself writes proves nothing', async () => {
  const { proven, time, hear } = open(AT);
  await proven.read();
  time.wall = AT + YEAR;
  hear({ direction: 'outgoing', sentAt: AT + YEAR, whatsAppAt: null });
  expect(proven.now()).toBe(AT);
});
