import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { RecordResult, Store } from '../store/store.ts';
import type { TransportAck, TransportChange, TransportMessage } from '../transport/transport.ts';
import { normaliseMessage } from './normalise.ts';

interface IngestDependencies {
  store: Store;
  bus: EventBus;
  log: Logger;
}

/** The way in: what WhatsApp says becomes rows first and events after. */
export interface Ingest {
  /** @returns false when it could not be stored and has to be read again. */
  message(message: TransportMessage): Promise<boolean>;
  change(change: TransportChange): Promise<void>;
  ack(ack: TransportAck): Promise<void>;
}

export function createIngest({ store, bus, log }: IngestDependencies): Ingest {
  function publish(result: RecordResult): void {
    const seen = result.kind === 'recorded' ? result : result.changed;
    if (!seen) return;
    const { message, conversation } = seen;
    if (result.mergedConversationId !== null) {
      bus.emit('conversation.merged', { mergedId: result.mergedConversationId, conversation });
    }
    if (result.kind === 'recorded') {
      bus.emit('message.recorded', { message, conversation });
    } else {
      bus.emit('message.changed', message);
      bus.emit('conversation.changed', conversation);
    }
  }

  return {
    async message(message) {
      const observed = normaliseMessage(message);
      if (!observed) {
        log.warn(`message ${message.waMessageId} names neither a phone nor a privacy id`);
        return true;
      }
      try {
        publish(await store.recordMessage(observed));
        return true;
      } catch (error) {
        // It is still in WhatsApp's own store and is read again at the next start.
        log.error(`message ${message.waMessageId} could not be recorded`, error);
        return false;
      }
    },

    async change({ waMessageId, change }) {
      try {
        const changed = await store.changeMessage({ waMessageId, change, now: Date.now() });
        if (!changed) return;
        bus.emit('message.changed', changed.message);
        bus.emit('conversation.changed', changed.conversation);
      } catch (error) {
        // WhatsApp's store shows it as well: the next catching up finds it.
        log.error(`what was done to ${waMessageId} could not be recorded`, error);
      }
    },

    async ack(ack) {
      try {
        const changed = await store.applyAck({ ...ack, now: Date.now() });
        if (!changed) return;
        bus.emit('message.changed', changed.message);
        bus.emit('conversation.changed', changed.conversation);
      } catch (error) {
        log.error(`the ack of ${ack.waMessageId} could not be recorded`, error);
      }
    },
  };
}
