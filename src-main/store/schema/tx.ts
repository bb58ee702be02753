import type { Changes } from './changes.ts';
import type { Statement } from './query.ts';

/** What of a transaction is enough for reading. Everything is synchronous: nothing can come between two statements. */
export interface ReadTx {
  all<P extends object, R>(statement: Statement<P, R>, params: P): R[];
  get<P extends object, R>(statement: Statement<P, R>, params: P): R | undefined;
}

/** A transaction under way. */
export interface Tx extends ReadTx {
  /** @returns the number of rows changed and the id of the row inserted last. */
  run<P extends object, R>(statement: Statement<P, R>, params: P): { changes: number; insertedId: number };
  /** Where whoever writes says what; what was said is read and told when the transaction is at its end. */
  readonly changes: Changes;
}
