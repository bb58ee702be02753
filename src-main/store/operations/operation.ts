import type { OperationInput, OperationName, OperationOutput } from '../contract/operation-name.ts';
import type { Tx } from '../schema/tx.ts';

/** One domain operation: synchronous, inside one transaction. */
export type Operation<N extends OperationName> = (tx: Tx, input: OperationInput<N>) => OperationOutput<N>;
