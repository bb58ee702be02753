import type { Store } from '../store.ts';
import type { Tx } from './tx.ts';

/** What runs in the worker: everything of the Store but closing it. */
export type OperationName = Exclude<keyof Store, 'close'>;

export type OperationInput<N extends OperationName> = Parameters<Store[N]>[0];
export type OperationOutput<N extends OperationName> = Awaited<ReturnType<Store[N]>>;

/** One domain operation: synchronous, inside one transaction. */
export type Operation<N extends OperationName> = (tx: Tx, input: OperationInput<N>) => OperationOutput<N>;
