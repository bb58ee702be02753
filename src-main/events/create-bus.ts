import type { EventChannel } from '#shared/ipc/contract.ts';
import type { BusChannel, BusPayload, EventBus, PublishedEvent } from './bus.ts';

const INTERNAL: ReadonlySet<BusChannel> = new Set(['outbox.queued', 'events.lost']);

type Listener = <C extends BusChannel>(channel: C, payload: BusPayload<C>) => void;

/** The bus as the composition root has it. Everybody else is given an EventBus. */
interface PublishingBus extends EventBus {
  /**
   * What became of the data, in that order. For the store's callback alone: it says what is committed, and says it
   * once.
   */
  publish(events: readonly PublishedEvent[]): void;
}

/** @param onFailed a listener threw: that is its own mistake, and the others still hear of what happened. */
export function createEventBus(onFailed: (error: unknown) => void = rejectUnheard): PublishingBus {
  const listeners = new Set<Listener>();
  const tell: Listener = (channel, payload) => {
    for (const listener of listeners) {
      try {
        listener(channel, payload);
      } catch (error) {
        onFailed(error);
      }
    }
  };
  return {
    emit: tell,
    publish(events) {
      for (const { channel, payload } of events) tell(channel, payload);
    },
    on(channel, listener) {
      // The comparison ties the payload to the channel; the type checker cannot see that across two parameters.
      const filtered: Listener = (emitted, payload) => {
        if (emitted === (channel as BusChannel)) listener(payload as never);
      };
      listeners.add(filtered);
      return () => listeners.delete(filtered);
    },
    subscribe(listener) {
      const filtered: Listener = (channel, payload) => {
        if (!INTERNAL.has(channel)) listener(channel as EventChannel, payload as never);
      };
      listeners.add(filtered);
      return () => listeners.delete(filtered);
    },
  };
}

/** Shows as an unhandled rejection, which the log has. */
function rejectUnheard(error: unknown): void {
  void Promise.reject(error instanceof Error ? error : new Error(String(error)));
}
