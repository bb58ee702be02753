import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { Statement } from '../schema/query.ts';
import type { Tx } from '../schema/tx.ts';

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
