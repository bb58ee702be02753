import type { DataEvent, DeviceChannel, EventChannel, EventPayload } from '#shared/ipc/contract.ts';

/** What main alone hears of, beside the events of the contract. */
interface InternalEvents {
  /** Something may be ready to be sent. */
  'outbox.queued': null;
  /** So many events will never be told to another program. */
  'events.lost': { count: number };
}

export type BusChannel = EventChannel | keyof InternalEvents;
export type BusPayload<C extends BusChannel> = C extends EventChannel
  ? EventPayload<C>
  : C extends keyof InternalEvents
    ? InternalEvents[C]
    : never;

export type PublishedEvent =
  | DataEvent
  | { [C in keyof InternalEvents]: { channel: C; payload: InternalEvents[C] } }[keyof InternalEvents];

/** What happened in the desk. What became of the data only the store says: see `create-bus.ts`. */
export interface EventBus {
  /** For what the caller has in hand itself: the link, the disk, files on their way. */
  emit<C extends DeviceChannel>(channel: C, payload: EventPayload<C>): void;
  /** One event; returns a function that unsubscribes. */
  on<C extends BusChannel>(channel: C, listener: (payload: BusPayload<C>) => void): () => void;
  /** Every event of the contract; returns a function that unsubscribes. */
  subscribe(listener: <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void): () => void;
}
