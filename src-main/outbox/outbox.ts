import type { ConnectionState } from '../../src-shared/domain/connection.ts';
import type { DropVerdict, Message } from '../../src-shared/domain/message.ts';
import { MAX_TEXT_LENGTH } from '../../src-shared/domain/message.ts';
import { AppError } from '../../src-shared/domain/errors.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/store.ts';
import type { Transport } from '../transport/transport.ts';
import { Dispatcher } from './dispatcher.ts';
import { SessionWatch } from './session-watch.ts';
import { DEFAULT_TIMING, type OutboxTiming } from './timing.ts';

interface OutboxDependencies {
  store: Store;
  transport: Transport;
  bus: EventBus;
  log: Logger;
  /** Tests are in a hurry. */
  timing?: OutboxTiming;
}

/**
 * The way out: a durable queue, first in first out per conversation. A message that was given up (failed or
 * unknown) does not hold up those behind it: the customer gets the other answers, and a person decides about it.
 */
export interface Outbox {
  /** Resolves when the message is stored; sending goes on behind. Throws AppError message-empty/message-too-long. */
  sendText(input: {
    conversationId: number;
    clientKey: string;
    text: string;
    sentBy: string | null;
  }): Promise<Message>;
  /** A person sends a failed message again. Throws AppError not-found. */
  retry(messageId: number): Promise<Message>;
  /** A person decides that a failed message did go, or is not to go any more. Throws AppError not-found. */
  drop(messageId: number, verdict: DropVerdict): Promise<Message>;
  /** Tell it every state of the transport: what is linked decides what a look-up proves. */
  connectionChanged(state: ConnectionState): void;
  /** Looks for work now: call when an ack has come. */
  wake(): void;
  /** Sends what is due for a few seconds more and then nothing: what is left goes out at the next start. */
  stop(): Promise<void>;
}

export function createOutbox({
  store,
  transport,
  bus,
  log,
  timing = DEFAULT_TIMING,
}: OutboxDependencies): Outbox {
  const sessions = new SessionWatch(store, log);
  const dispatcher = new Dispatcher({ store, transport, sessions, log, timing, publish });

  async function publish(message: Message): Promise<void> {
    bus.emit('message.changed', message);
    bus.emit('conversation.changed', await store.getConversation(message.conversationId));
  }

  return {
    async sendText(input) {
      if (input.text.trim() === '') throw new AppError('message-empty');
      if (input.text.length > MAX_TEXT_LENGTH) throw new AppError('message-too-long');
      const text = input.text.toWellFormed();
      const { created, message, conversation } = await store.enqueueText({ ...input, text, now: Date.now() });
      if (created) bus.emit('message.recorded', { message, conversation });
      dispatcher.wake();
      return message;
    },

    async retry(messageId) {
      const message = await store.retryMessage({ messageId, now: Date.now() });
      await publish(message);
      dispatcher.wake();
      return message;
    },

    async drop(messageId, verdict) {
      const message = await store.dropMessage({ messageId, verdict, now: Date.now() });
      await publish(message);
      return message;
    },

    connectionChanged(state) {
      sessions.see(state);
      if (state.phase === 'online') dispatcher.wake();
      else dispatcher.forgetDoubts();
    },

    wake: () => dispatcher.wake(),

    stop: () => dispatcher.stop(),
  };
}
