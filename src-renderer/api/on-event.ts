import type { EventChannel, EventPayload } from '#shared/ipc/contract.ts';
import { bridge } from './bridge.ts';

/** Listens to one kind of pushed event; returns a function that stops it. */
export function onEvent<C extends EventChannel>(
  channel: C,
  listener: (payload: EventPayload<C>) => void,
): () => void {
  const wanted: EventChannel = channel;
  return bridge().onEvent((pushed, payload) => {
    // The payload's type goes with the channel's name, which the compiler cannot follow here.
    if (pushed === wanted) listener(payload as unknown as EventPayload<C>);
  });
}
