import type { OperationInput, OperationName, OperationOutput } from '../contract/operation-name.ts';
import type { ReadTx, Tx } from '../schema/tx.ts';

/** One domain operation: synchronous, inside one transaction. */
export type Operation<N extends OperationName> = (tx: Tx, input: OperationInput<N>) => OperationOutput<N>;

/** An operation that only reads: it is given no way to write. */
export type Query<N extends OperationName> = (tx: ReadTx, input: OperationInput<N>) => OperationOutput<N>;
