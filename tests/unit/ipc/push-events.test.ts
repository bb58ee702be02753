import { expect, test, vi } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { pushEvents } from '#main/ipc/push-events.ts';
import { EVENT_CHANNEL, type PushedEvent } from '#shared/ipc/bridge.ts';
import { sampleAgent, sampleConversation } from '../renderer/support/sample-data.ts';

const changed = (id: number) =>
  ({ channel: 'conversation.changed', payload: sampleConversation({ id }) }) as const;
const TEMPLATES = { channel: 'templates.changed', payload: null } as const;

function desk() {
  const sent: (readonly PushedEvent[])[] = [];
  const send = vi.fn<(channel: string, events: readonly PushedEvent[]) => void>((_channel, events) => {
    sent.push(events);
  });
  const bus = createEventBus();
  const window = { isDestroyed: vi.fn<() => boolean>(() => false), send };
  const signedIn = { agent: sampleAgent() as ReturnType<typeof sampleAgent> | null };
  const stop = pushEvents(bus, window, () => signedIn.agent);
  return { sent, send, bus, window, signedIn, stop };
}

test('what a change of the store means is one message, in its order, and before whoever asked for it is answered', async () => {
  const { sent, send, bus } = desk();
  let answered: (() => void) | undefined;
  const asked = new Promise<void>((resolve) => (answered = resolve)).then(() => sent.length);
  bus.publish([changed(1), changed(2), TEMPLATES]);
  answered?.();
  expect(await asked).toBe(1);
  expect(sent[0]?.map(([channel]) => channel)).toEqual([
    'conversation.changed',
    'conversation.changed',
    'templates.changed',
  ]);
  expect(send.mock.calls[0]?.[0]).toBe(EVENT_CHANNEL);
});

test('what follows later is a message of its own, and nothing is told twice', async () => {
  const { sent, bus } = desk();
  bus.publish([changed(1)]);
  await Promise.resolve();
  bus.publish([changed(2)]);
  await Promise.resolve();
  expect(sent.map((events) => events.length)).toEqual([1, 1]);
});

test('of what happens while nobody is signed in, only what anyone may know is told', async () => {
  const { sent, bus, signedIn } = desk();
  signedIn.agent = null;
  bus.publish([changed(1), { channel: 'settings.changed', payload: {} as never }]);
  // Who signs in meanwhile reads it anew.
  signedIn.agent = sampleAgent();
  await Promise.resolve();
  expect(sent.flat().map(([channel]) => channel)).toEqual(['settings.changed']);
});

test('a window that has gone is told nothing', async () => {
  const { sent, bus, window } = desk();
  bus.publish([changed(1)]);
  window.isDestroyed.mockReturnValue(true);
  await Promise.resolve();
  expect(sent).toEqual([]);
});
