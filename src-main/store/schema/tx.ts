import type { Changes } from './changes.ts';
import type { Statement } from './query.ts';

/** A transaction under way. Everything is synchronous: nothing can come between two of its statements. */
export interface Tx {
  all<P extends object, R>(statement: Statement<P, R>, params: P): R[];
  get<P extends object, R>(statement: Statement<P, R>, params: P): R | undefined;
  /** @returns the number of rows changed and the id of the row inserted last. */
  run<P extends object, R>(statement: Statement<P, R>, params: P): { changes: number; insertedId: number };
  /** Where whoever writes says what; what was said is read and told when the transaction is at its end. */
  readonly changes: Changes;
}
