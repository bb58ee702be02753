import { randomUUID } from 'node:crypto';
import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { StoreEvent } from '../contract/store-event.ts';
import type { Statement } from '../schema/query.ts';
import { isOurMistake, sqliteCode } from '../schema/sqlite-code.ts';
import type { Tx } from '../schema/tx.ts';
import { tellWebhooks } from '../rows/webhooks/tell-webhooks.ts';
import { ChangeSet } from './change-set.ts';

/**
 * Runs a function in one transaction: committed when it returns, rolled back when it throws. The events are what it
 * changed, read inside it at its end; they are true from the commit on.
 */
export type Transact = <T>(work: (tx: Tx) => T) => { value: T; events: StoreEvent[] };

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

  const statements: Omit<Tx, 'changes' | 'attempt'> = {
    all: <P extends object, R>(statement: Statement<P, R>, params: P) =>
      prepare(statement.sql).all(...statement.bind(params)) as R[],
    get: <P extends object, R>(statement: Statement<P, R>, params: P) =>
      prepare(statement.sql).get(...statement.bind(params)) as R | undefined,
    run: (statement, params) => {
      const { changes, lastInsertRowid } = prepare(statement.sql).run(...statement.bind(params));
      return { changes, insertedId: Number(lastInsertRowid) };
    },
  };
  function attempt(part: () => void, changes: ChangeSet): { cause: unknown } | undefined {
    // Savepoints may be nested under one name: the innermost counts.
    prepare('SAVEPOINT part').run();
    const takeBack = changes.mark();
    try {
      part();
    } catch (cause) {
      if (!canGoOn(cause)) throw cause;
      prepare('ROLLBACK TO part').run();
      prepare('RELEASE part').run();
      takeBack();
      return { cause };
    }
    prepare('RELEASE part').run();
    return undefined;
  }

  return (work) =>
    database
      .transaction(() => {
        const changes = new ChangeSet();
        const tx: Tx = { ...statements, changes, attempt: (part) => attempt(part, changes) };
        const value = work(tx);
        const events = changes.read(tx);
        tellWebhooks(tx, events, () => `evt_${randomUUID()}`);
        return { value, events: [...events, ...changes.readLost()] };
      })
      .deferred();
}

function canGoOn(cause: unknown): boolean {
  const code = sqliteCode(cause);
  return code === undefined || isOurMistake(code);
}
