import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import type { EventBus } from '#main/events/bus.ts';
import { createOutbox, type Outbox } from '#main/outbox/outbox.ts';
import { DEFAULT_TIMING, type OutboxTiming } from '#main/outbox/timing.ts';
import { openStore, placeWithDatabase, type OpenedStore, type Place } from '../store/support/open-store.ts';
import { conversationWith } from '../store/support/queued.ts';
import { silentLog } from '../support/silent-log.ts';
import { ScriptedTransport } from './scripted-transport.ts';

/** The same rules, without the waiting. */
export const HURRIED: OutboxTiming = {
  ...DEFAULT_TIMING,
  firstBackOffMs: 5,
  lookAgainMs: 2,
  doubtLimitMs: 20,
  errorPauseMs: 5,
  shortestGapMs: 0,
  gapJitterMs: 0,
};

export interface OpenOutbox {
  store: OpenedStore;
  /** Lets the outbox hear what the store says, as it does from the beginning. */
  connect(): void;
  transport: ScriptedTransport;
  outbox: Outbox;
  conversationId: number;
  send(text: string): Promise<Message>;
  bus: EventBus;
  /** Resolves with the message when the bus says so. */
  until(text: string, is: (message: Message) => boolean): Promise<Message>;
}

/** An outbox over the real store and a transport that answers what the test says. */
export async function openOutbox({
  place = placeWithDatabase(),
  timing = HURRIED,
}: { place?: Place; timing?: OutboxTiming } = {}): Promise<OpenOutbox> {
  const store = await openStore(place);
  const bus = createEventBus();
  const connect = (): void => store.listen((events) => bus.publish(events));
  connect();
  const transport = new ScriptedTransport();
  const outbox = createOutbox({
    store,
    transport,
    bus,
    log: silentLog,
    openMedia: () => Readable.from([]),
    timing,
  });
  onTestFinished(() => outbox.stop());
  const conversationId = await conversationWith(store);
  let keys = 0;
  return {
    store,
    bus,
    connect,
    transport,
    outbox,
    conversationId,
    send: (text) => {
      keys += 1;
      return outbox.sendText({ conversationId, clientKey: `key-${keys}`, text, sentBy: null });
    },
    until: (text, is) =>
      new Promise((resolve) => {
        const stop = bus.subscribe((channel, payload) => {
          if (channel !== 'message.changed') return;
          const message = payload as Message;
          if (message.content !== text || !is(message)) return;
          stop();
          resolve(message);
        });
      }),
  };
}

export const isSent = ({ status }: Message): boolean => status === 'sent';
export const isUnknown = ({ failureReason }: Message): boolean => failureReason === 'unknown';
