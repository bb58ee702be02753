import type { Store } from './store.ts';

/** What runs in the worker: everything of the Store but closing it. */
export type OperationName = Exclude<keyof Store, 'close'>;

export type OperationInput<N extends OperationName> = Parameters<Store[N]>[0];
export type OperationOutput<N extends OperationName> = Awaited<ReturnType<Store[N]>>;
