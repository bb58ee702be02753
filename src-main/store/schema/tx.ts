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
  /**
   * Does a part of the work whose failure is not the failure of the rest: then everything that it wrote, and told
   * `changes`, is taken back, and the transaction goes on. What shows that the database itself cannot go on (a full disk,
   * a damaged file) is thrown as ever. @returns what was thrown; undefined when it is done.
   */
  attempt(work: () => void): { cause: unknown } | undefined;
  /** Where whoever writes says what; what was said is read and told when the transaction is at its end. */
  readonly changes: Changes;
}
