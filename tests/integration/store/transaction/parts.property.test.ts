import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { query, statement } from '#main/store/schema/query.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { temporaryPlace } from '../support/open-store.ts';

const write = statement((p: { key: string }) =>
  query.insertInto('settings').values({ key: p.key, value: '1' }),
);
/** It writes although it is asked for a row. */
const writeAndTell = statement((p: { key: string }) =>
  query.insertInto('settings').values({ key: p.key, value: '1' }).returning('key'),
);
const list = statement(() => query.selectFrom('settings').select('key').orderBy('key'));
const clear = statement(() => query.deleteFrom('settings'));

/** What is done in a transaction: something is read or written, or a part of it begins, which may fail at its end. */
type Deed = 'read' | 'write' | 'write and tell' | { part: readonly Deed[]; fails: boolean };

const { deeds } = fc.letrec<{ deed: Deed; deeds: Deed[] }>((tie) => ({
  deed: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Deed>('read', 'write', 'write and tell'),
    fc.record({ part: tie('deeds'), fails: fc.boolean() }),
  ),
  deeds: fc.array(tie('deed'), { maxLength: 5 }),
}));

function openTransact(): Transact {
  const { databasePath, key } = temporaryPlace();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  return createTransact(database);
}

const keysIn = (tx: Tx): string[] => tx.all(list, {}).map(({ key }) => key);

test('of parts inside each other, those that fail are taken back with what is in them, whatever was read or written before', () => {
  const transact = openTransact();
  fc.assert(
    fc.property(deeds, (all) => {
      let count = 0;
      /** @returns what has to be there of these deeds. */
      const doAll = (tx: Tx, some: readonly Deed[]): string[] => {
        const kept: string[] = [];
        for (const deed of some) {
          if (deed === 'read') keysIn(tx);
          else if (typeof deed === 'string') {
            const key = `key-${String((count += 1)).padStart(3, '0')}`;
            if (deed === 'write') tx.run(write, { key });
            else expect(tx.get(writeAndTell, { key })).toEqual({ key });
            kept.push(key);
          } else {
            let inside: string[] = [];
            const failed = tx.attempt(() => {
              inside = doAll(tx, deed.part);
              if (deed.fails) throw new Error('at its end');
            });
            expect(failed !== undefined).toBe(deed.fails);
            if (!deed.fails) kept.push(...inside);
          }
        }
        return kept;
      };
      const { value } = transact((tx) => {
        tx.run(clear, {});
        const kept = doAll(tx, all);
        expect(keysIn(tx)).toEqual(kept);
        return kept;
      });
      expect(transact(keysIn).value).toEqual(value);
    }),
  );
});

test('a transaction that throws inside a part leaves nothing, and the next one has no part of it', () => {
  const transact = openTransact();
  const lost = Object.assign(new Error('of the database'), { code: 'SQLITE_FULL' });
  expect(() =>
    transact((tx) => {
      tx.run(clear, {});
      tx.run(write, { key: 'before' });
      tx.attempt(() => {
        tx.run(write, { key: 'inside' });
        throw lost;
      });
    }),
  ).toThrow(lost);
  transact((tx) => tx.attempt(() => void tx.run(write, { key: 'after' })));
  expect(transact(keysIn).value).toEqual(['after']);
});
