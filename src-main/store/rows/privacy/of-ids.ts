// Statements about rows that hang on a set of things. Table and column come from the declaration of whose each row is, and
// never from outside.
import type { Statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { tablesOf } from '../../schema/person-data/person-data.ts';
import type { PersonKey } from '../../schema/person-data/person-table.ts';

type Ids = readonly (number | string)[];

/** A statement in words of SQL; each `?` is a set, to be read by `json_each`, in the order given. */
export function ofSets<R>(text: string): Statement<{ sets: readonly Ids[] }, R> {
  return { sql: text, bind: ({ sets }) => sets.map((set) => JSON.stringify(set)) };
}

/** A set as SQL. */
export const IN_SET = 'IN (SELECT value FROM json_each(?))';

const removalOf = (name: string, column: string): Statement<{ sets: readonly Ids[] }, unknown> =>
  ofSets(`DELETE FROM "${name}" WHERE "${column}" ${IN_SET}`);

/** Every row that hangs on these things, of all tables of the key. @returns how many things themselves went. */
export function removeAllOf(tx: Tx, key: PersonKey, ids: Ids): number {
  let changes = 0;
  if (ids.length === 0) return 0;
  for (const { name, column } of tablesOf(key))
    changes = tx.run(removalOf(name, column), { sets: [ids] }).changes;
  return changes;
}

/** Numbers of a column `id`. */
export const idsFrom = (tx: ReadTx, text: string, ...sets: readonly Ids[]): number[] =>
  tx.all(ofSets<{ id: number }>(text), { sets }).map(({ id }) => id);

export function runOf(tx: Tx, text: string, ...sets: readonly Ids[]): number {
  return tx.run(ofSets(text), { sets }).changes;
}
