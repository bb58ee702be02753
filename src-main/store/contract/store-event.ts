import type { DataEvent } from '#shared/ipc/contract.ts';

/**
 * What a transaction has changed, said once it is committed. `outbox.queued` is for main alone: something may be ready to
 * be sent, because it was queued or what it waited behind is settled.
 */
export type StoreEvent = DataEvent | { channel: 'outbox.queued'; payload: null };
