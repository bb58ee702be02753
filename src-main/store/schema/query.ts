import type {
  Compilable,
  CompiledQuery,
  LimitNode,
  OffsetNode,
  OperationNode,
  OperationNodeSource,
  RootOperationNode,
} from 'kysely';
import {
  createQueryId,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';
import type { Schema } from './schema.ts';

/**
 * SQLite looks into a parameter that a limit is, to choose its plan, and so plans the statement anew at each call: three times
 * what reading a page of the chat list takes. With a plus it is an expression like any other.
 */
class UnseenLimits extends SqliteQueryCompiler {
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit ');
    this.#visitUnseen(limit);
  }

  protected override visitOffset({ offset }: OffsetNode): void {
    this.append('offset ');
    this.#visitUnseen(offset);
  }

  #visitUnseen(node: OperationNode): void {
    if (!this.isWritten(node)) this.append('+');
    this.visitNode(node);
  }

  /** Whether its value is in the SQL itself. */
  protected isWritten(_node: OperationNode): boolean {
    return false;
  }
}

/** Builds SQL and types rows; it is connected to nothing. Statements run through a Tx. */
export const query = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new UnseenLimits(),
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
class StatementCompiler extends UnseenLimits {
  protected override appendValue(value: unknown): void {
    if (isImmediate(value)) this.appendImmediateValue(value);
    else super.appendValue(value);
  }

  protected override isWritten(node: OperationNode): boolean {
    return ValueNode.is(node) && isImmediate(node.value);
  }
}

const isImmediate = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

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
