import type { Message } from '../../src-shared/domain/message.ts';
import { MAX_TEXT_LENGTH } from '../../src-shared/domain/message.ts';
import { AppError } from '../../src-shared/domain/errors.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { OutboxEntry, Store } from '../store/store.ts';
import type { Transport } from '../transport/transport.ts';
import { deliver } from './deliver.ts';
import { Pace } from './pace.ts';

interface OutboxDependencies {
  store: Store;
  transport: Transport;
  bus: EventBus;
  log: Logger;
}

const ERROR_PAUSE_MS = 5_000;

/** The way out: a durable queue, first in first out per conversation. */
export interface Outbox {
  /** Resolves when the message is stored; sending goes on behind. Throws AppError message-empty/message-too-long. */
  sendText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    sentBy: string | null;
  }): Promise<Message>;
  retry(messageId: number): Promise<Message>;
  /** Looks for work now: call when the transport comes online and when an ack has come. */
  wake(): void;
  /** Lets the sends under way end and starts no more. */
  stop(): Promise<void>;
}

export function createOutbox({ store, transport, bus, log }: OutboxDependencies): Outbox {
  const pace = new Pace();
  /** One worker per conversation keeps its order and makes "dispatched" unambiguous. */
  const workers = new Map<number, Promise<void>>();
  let wakeTimer: NodeJS.Timeout | undefined;
  let wakeTime = Infinity;
  let stopped = false;

  async function publish(message: Message): Promise<void> {
    bus.emit('message.changed', message);
    bus.emit('conversation.changed', await store.getConversation(message.conversationId));
  }

  /** Only the earliest moment is kept: looking then finds all later ones again. */
  function wakeAt(time: number): void {
    if (stopped || time >= wakeTime) return;
    clearTimeout(wakeTimer);
    wakeTime = time;
    wakeTimer = setTimeout(
      () => {
        wakeTime = Infinity;
        void dispatch();
      },
      Math.max(0, time - Date.now()),
    );
  }

  /** @returns whether the conversation's next message may follow at once. */
  async function work(entry: OutboxEntry): Promise<boolean> {
    try {
      await pace.turn();
      if (stopped || transport.state.phase !== 'online') return false;
      const outcome = await deliver(entry, { store, transport, log, now: Date.now });
      if (outcome.kind === 'finished') await publish(outcome.message);
      if (outcome.kind === 'deferred') wakeAt(outcome.notBefore);
      return outcome.kind === 'finished';
    } catch (error) {
      log.error(`outbox ${entry.id} could not be worked on`, error);
      wakeAt(Date.now() + ERROR_PAUSE_MS);
      return false;
    }
  }

  let listing: Promise<void> | undefined;
  let again = false;

  /** One look at a time: a call during a look makes it look once more. */
  function dispatch(): Promise<void> {
    again = true;
    listing ??= lookUntilNothingNew();
    return listing;
  }

  async function lookUntilNothingNew(): Promise<void> {
    try {
      while (again) {
        again = false;
        await startWorkers();
      }
    } catch (error) {
      log.error('the outbox could not be read', error);
      wakeAt(Date.now() + ERROR_PAUSE_MS);
    } finally {
      // In the same turn as the last test of `again`, so that no call falls between the two.
      listing = undefined;
    }
  }

  async function startWorkers(): Promise<void> {
    if (stopped || transport.state.phase !== 'online') return;
    const heads = await store.listOutboxHeads();
    const now = Date.now();
    for (const entry of heads) {
      if (workers.has(entry.conversationId)) continue;
      if (entry.notBefore > now) {
        wakeAt(entry.notBefore);
        continue;
      }
      const worker = work(entry).then((mayGoOn) => {
        workers.delete(entry.conversationId);
        if (mayGoOn) void dispatch();
      });
      workers.set(entry.conversationId, worker);
    }
  }

  return {
    async sendText(input) {
      if (input.text.trim() === '') throw new AppError('message-empty');
      if (input.text.length > MAX_TEXT_LENGTH) throw new AppError('message-too-long');
      const text = input.text.toWellFormed();
      const { created, message, conversation } = await store.enqueueText({ ...input, text, now: Date.now() });
      if (created) bus.emit('message.recorded', { message, conversation });
      void dispatch();
      return message;
    },

    async retry(messageId) {
      const message = await store.retryMessage({ messageId, now: Date.now() });
      await publish(message);
      void dispatch();
      return message;
    },

    wake: () => void dispatch(),

    async stop() {
      stopped = true;
      clearTimeout(wakeTimer);
      await Promise.all(workers.values());
    },
  };
}
