import type { Bridge } from '#shared/ipc/bridge.ts';
import type { EventChannel, EventPayload } from '#shared/ipc/contract.ts';
import { bridge } from './bridge.ts';

type Listener = Parameters<Bridge['onEvent']>[0];

/** Who listens to a bridge, in the order in which they came. */
const heardBy = new WeakMap<Bridge, Set<Listener>>();

/**
 * Listens to every pushed event; returns a function that stops it. All listeners of the window share one of the bridge's: what
 * crosses it is copied for each of those, a message with its whole conversation, a dozen times.
 */
export function onEveryEvent(listener: Listener): () => void {
  const from = bridge();
  const listeners = heardBy.get(from) ?? listenTo(from);
  // The same function twice is two listeners.
  const own: Listener = (channel, payload) => listener(channel, payload);
  listeners.add(own);
  return () => listeners.delete(own);
}

/** Listens to one kind of pushed event; returns a function that stops it. */
export function onEvent<C extends EventChannel>(
  channel: C,
  listener: (payload: EventPayload<C>) => void,
): () => void {
  const wanted: EventChannel = channel;
  return onEveryEvent((pushed, payload) => {
    // The payload's type goes with the channel's name, which the compiler cannot follow here.
    if (pushed === wanted) listener(payload as unknown as EventPayload<C>);
  });
}

/** For as long as the page lives. */
function listenTo(from: Bridge): Set<Listener> {
  const listeners = new Set<Listener>();
  heardBy.set(from, listeners);
  from.onEvent((channel, payload) => {
    for (const listen of [...listeners]) {
      try {
        listen(channel, payload);
      } catch (error) {
        // What throws keeps the event from nobody else.
        reportError(error);
      }
    }
  });
  return listeners;
}
