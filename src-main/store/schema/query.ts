import type { Compilable, CompiledQuery, OperationNodeSource, RootOperationNode } from 'kysely';
import {
  createQueryId,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Schema } from './schema.ts';

/** Builds SQL and types rows; it is connected to nothing. Statements run through a Tx. */
export const query = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** SQL that has been compiled once, what it takes and what its rows look like. */
export interface Statement<P extends object, R> {
  readonly sql: string;
  bind(params: P): unknown[];
  /** Never set: it only carries the type of a row. */
  readonly row?: R;
}

/** Stands for a value while a statement is compiled. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Writes what the code says into the SQL, and only what a call brings as a parameter: SQLite then sees that a partial
 * index answers the statement. A parameter that it has to compare with what such an index says makes it plan anew at
 * each call.
 */
class StatementCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number') this.appendImmediateValue(value);
    else super.appendValue(value);
  }
}

/**
 * Compiles a statement once, when it is first used: Kysely would compile it on every call, which made inserts half as
 * fast, and all of them together are a third of what the store's thread does at its start. `build` gets one placeholder
 * per parameter and must use it as it is (no arithmetic).
 */
export function statement<P extends object, R>(
  build: (params: P) => Compilable<R> & OperationNodeSource,
): Statement<P, R> {
  let compiled: CompiledQuery | undefined;
  const compile = (): CompiledQuery => {
    const placeholders = new Proxy({} as P, { get: (_, name) => new Placeholder(String(name)) });
    const node = build(placeholders).toOperationNode() as RootOperationNode;
    return new StatementCompiler().compileQuery(node, createQueryId());
  };
  const whole = (): CompiledQuery => (compiled ??= compile());
  return {
    get sql() {
      return whole().sql;
    },
    bind: (params) => {
      const values = params as Readonly<Record<string, unknown>>;
      return whole().parameters.map((value) => (value instanceof Placeholder ? values[value.name] : value));
    },
  };
}

/** For a query whose text depends on its input. Its values are already in it. */
export function adHoc<R>(built: Compilable<R>): Statement<Record<never, never>, R> {
  const { sql, parameters } = built.compile();
  return { sql, bind: () => [...parameters] };
}
