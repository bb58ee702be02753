// How far WhatsApp's history has been read.
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectPoint = statement(() => query.selectFrom('catch_up').select('caught_up_to as caughtUpTo'));

const upsertPoint = statement((p: { at: number }) =>
  query
    .insertInto('catch_up')
    .values({ id: 1, caught_up_to: p.at })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ caught_up_to: p.at }).where('catch_up.caught_up_to', '<', p.at),
    ),
);

/** @returns undefined before the first time. */
export function findCaughtUpTo(tx: ReadTx): number | undefined {
  return tx.get(selectPoint, {})?.caughtUpTo;
}

/** Only moves forward. */
export function moveCaughtUpTo(tx: Tx, at: number): void {
  tx.run(upsertPoint, { at });
}
