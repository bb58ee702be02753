import { randomUUID } from 'node:crypto';
import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { StoreEvent } from '../contract/store-event.ts';
import type { Statement } from '../schema/query.ts';
import { isOurMistake, sqliteCode } from '../schema/sqlite-code.ts';
import type { Tx } from '../schema/tx.ts';
import { tellWebhooks } from '../rows/webhooks/tell-webhooks.ts';
import { ChangeSet } from './change-set.ts';
import { Parts } from './parts.ts';

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

  return (work) =>
    database
      .transaction(() => {
        const changes = new ChangeSet();
        const tx = createTx(prepare, changes);
        const value = work(tx);
        const events = changes.read(tx);
        tellWebhooks(tx, events, () => `evt_${randomUUID()}`);
        return { value, events: [...events, ...changes.readLost()] };
      })
      .deferred();
}

function createTx(prepare: (sql: string) => Prepared, changes: ChangeSet): Tx {
  const parts = new Parts((sql) => prepare(sql).run());

  /** Its turn has come: what writes does so in the part of the work that it belongs to. */
  function ready(sql: string): Prepared {
    const prepared = prepare(sql);
    if (!prepared.readonly) parts.beginWriting();
    return prepared;
  }

  function attempt(work: () => void): { cause: unknown } | undefined {
    const part = parts.begin();
    const takeBack = changes.mark();
    try {
      work();
    } catch (cause) {
      const isLost = !canGoOn(cause);
      parts.end(part, isLost ? 'lost' : 'taken-back');
      if (isLost) throw cause;
      takeBack();
      return { cause };
    }
    parts.end(part, 'kept');
    return undefined;
  }

  return {
    all: <P extends object, R>(statement: Statement<P, R>, params: P) =>
      ready(statement.sql).all(...statement.bind(params)) as R[],
    get: <P extends object, R>(statement: Statement<P, R>, params: P) =>
      ready(statement.sql).get(...statement.bind(params)) as R | undefined,
    run: (statement, params) => {
      const done = ready(statement.sql).run(...statement.bind(params));
      return { changes: done.changes, insertedId: Number(done.lastInsertRowid) };
    },
    attempt,
    changes,
  };
}

function canGoOn(cause: unknown): boolean {
  const code = sqliteCode(cause);
  return code === undefined || isOurMistake(code);
}
