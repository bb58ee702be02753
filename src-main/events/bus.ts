import type { EventChannel, EventPayload } from '#shared/ipc/contract.ts';

type Listener = <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;

/** What happened in the desk, emitted only after it is committed. */
export interface EventBus {
  emit<C extends EventChannel>(channel: C, payload: EventPayload<C>): void;
  /** One event; returns a function that unsubscribes. */
  on<C extends EventChannel>(channel: C, listener: (payload: EventPayload<C>) => void): () => void;
  /** Every event; returns a function that unsubscribes. */
  subscribe(listener: Listener): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Set<Listener>();
  return {
    emit(channel, payload) {
      for (const listener of listeners) listener(channel, payload);
    },
    on(channel, listener) {
      // The comparison ties the payload to the channel; the type checker cannot see that across two parameters.
      const filtered: Listener = (emitted, payload) => {
        if (emitted === (channel as EventChannel)) listener(payload as never);
      };
      listeners.add(filtered);
      return () => listeners.delete(filtered);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
