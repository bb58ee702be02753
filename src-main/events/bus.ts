import type { EventChannel, EventPayload } from '../../src-shared/ipc/contract.ts';

type Listener = <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void;

/** What happened in the desk, emitted only after it is committed. */
export interface EventBus {
  emit<C extends EventChannel>(channel: C, payload: EventPayload<C>): void;
  /** Returns a function that unsubscribes. */
  subscribe(listener: Listener): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Set<Listener>();
  return {
    emit(channel, payload) {
      for (const listener of listeners) listener(channel, payload);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
