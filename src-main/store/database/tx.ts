import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { Statement } from './query.ts';

/** A transaction under way. Everything is synchronous: nothing can come between two of its statements. */
export interface Tx {
  all<P extends object, R>(statement: Statement<P, R>, params: P): R[];
  get<P extends object, R>(statement: Statement<P, R>, params: P): R | undefined;
  /** @returns the number of rows changed and the id of the row inserted last. */
  run<P extends object, R>(statement: Statement<P, R>, params: P): { changes: number; insertedId: number };
}

/** Runs a function in one transaction: committed when it returns, rolled back when it throws. */
export type Transact = <T>(work: (tx: Tx) => T) => T;

/** Statements are prepared once per SQL text; there are only as many texts as the repositories have. */
export function createTransact(database: Database): Transact {
  const preparedBySql = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    let prepared = preparedBySql.get(sql);
    if (prepared === undefined) {
      prepared = database.prepare(sql);
      preparedBySql.set(sql, prepared);
    }
    return prepared;
  }

  const tx: Tx = {
    all: <P extends object, R>(statement: Statement<P, R>, params: P) =>
      prepare(statement.sql).all(...statement.bind(params)) as R[],
    get: <P extends object, R>(statement: Statement<P, R>, params: P) =>
      prepare(statement.sql).get(...statement.bind(params)) as R | undefined,
    run: (statement, params) => {
      const { changes, lastInsertRowid } = prepare(statement.sql).run(...statement.bind(params));
      return { changes, insertedId: Number(lastInsertRowid) };
    },
  };
  return (work) => database.transaction(() => work(tx)).deferred();
}
