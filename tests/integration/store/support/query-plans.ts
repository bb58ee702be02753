import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import type { Transact } from '#main/store/transaction/transact.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { placeWithDatabase } from './open-store.ts';

interface Recorder {
  transact: Transact;
  /** How SQLite answers each statement prepared by `work`. */
  plansOf(work: () => void): string[];
  /** What partial indexes say of a column, as `table.column`, so that nothing else may be compared with it. */
  indexedConstants: ReadonlySet<string>;
}

/** The operations in this thread, on a real database, with every statement's text on record. */
export function recorder(): Recorder {
  const { databasePath, key } = placeWithDatabase();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  const prepared = new Set<string>();
  const recording = new Proxy(database, {
    get: (target, name) => {
      if (name === 'prepare') {
        return (sql: string) => {
          prepared.add(sql);
          return target.prepare(sql);
        };
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  const transact = createTransact(recording);
  return {
    transact,
    plansOf: (work) => {
      prepared.clear();
      work();
      return [...prepared].map((sql) => planOf(database, sql));
    },
    indexedConstants: indexedConstants(database),
  };
}

function planOf(database: Database, sql: string): string {
  const nothing = Array.from(sql.matchAll(/\?/g), () => null);
  const steps = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...nothing);
  return [sql, ...steps.map(({ detail }) => `  ${detail}`)].join('\n');
}

/**
 * Plans that read a table from end to end; the settings and the staff are a handful of rows and wanted whole, and of imports
 * there is one for every file that somebody has chosen.
 */
export const wholeScans = (plans: readonly string[]): string[] =>
  plans.filter((plan) =>
    /SCAN (?!(?:settings|agents|past_imports)\b)(?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX))/.test(
      plan,
    ),
  );

function indexedConstants(database: Database): ReadonlySet<string> {
  const partial = database.prepare<[], { table: string; sql: string }>(
    `SELECT tbl_name AS "table", sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'`,
  );
  const found = partial.all().flatMap(({ table, sql }) => {
    const said = sql.split(/\bWHERE\b/)[1] ?? '';
    return Array.from(said.matchAll(/(\w+) (?:=|<>) (?:'|\d)/g), ([, column]) => `${table}.${column ?? ''}`);
  });
  return new Set(found);
}

const FIRST_STEP =
  /\n {2}(?=(?:SCAN|SEARCH|MULTI-INDEX|CO-ROUTINE|MATERIALIZE|COMPOUND|SCALAR|LIST|CORRELATED|USE)\b)/;

/** A parameter that is a limit, and nothing else. */
const SEEN_LIMIT = /\b(?:limit|offset) \?/i;

/**
 * Statements that compare a parameter with what a partial index says, or whose limit is one: SQLite plans them anew at each call.
 */
export const plannedAnew = (plans: readonly string[], constants: ReadonlySet<string>): string[] =>
  plans.filter((plan) => {
    const [sql = ''] = plan.split(FIRST_STEP);
    if (SEEN_LIMIT.test(sql)) return true;
    const conditions = sql
      .split(/\b(?:where|on(?! conflict))\b/i)
      .slice(1)
      .join(' ');
    return [...constants].some((constant) => {
      const [table = '', column = ''] = constant.split('.');
      const compared = new RegExp(`(?<![+\\w])(?:"?\\w+"?\\.)?"?\\b${column}"? (?:=|<>|is|is not) \\?`, 'i');
      return new RegExp(`\\b${table}\\b`).test(sql) && compared.test(conditions);
    });
  });
