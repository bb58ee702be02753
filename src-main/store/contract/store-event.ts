import type { DataEvent } from '#shared/ipc/contract.ts';

/**
 * What a transaction has changed, said once it is committed. Two are for main alone. `outbox.queued`: something may be ready
 * to be sent, because it was queued or what it waited behind is settled. `events.lost`: so many events will never be told to
 * another program.
 */
export type StoreEvent =
  | DataEvent
  | { channel: 'outbox.queued'; payload: null }
  | { channel: 'events.lost'; payload: { count: number } };
