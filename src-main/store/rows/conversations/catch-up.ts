// How far WhatsApp's history has been read.
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectPoint = statement(() => query.selectFrom('catch_up').select('caught_up_to as caughtUpTo'));

const selectSeesFrom = statement(() =>
  query.selectFrom('catch_up').select('sees_from as seesFrom').where('id', '=', 1),
);

const upsertPoint = statement((p: { at: number; now: number; seesFrom: number | null }) =>
  query
    .insertInto('catch_up')
    .values({ id: 1, caught_up_to: p.at, sees_from: p.seesFrom })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ caught_up_to: p.at })
        .where((where) =>
          where.or([where('catch_up.caught_up_to', '<', p.at), where('catch_up.caught_up_to', '>', p.now)]),
        ),
    ),
);

/** @returns undefined before the first time. */
export function findCaughtUpTo(tx: ReadTx): number | undefined {
  return tx.get(selectPoint, {})?.caughtUpTo;
}

/** Epoch ms; null while nobody knows. */
export function findSeesFrom(tx: ReadTx): number | null {
  return tx.get(selectSeesFrom, {})?.seesFrom ?? null;
}

/**
 * Moves forward as far as now: a message that is dated ahead must not make the desk believe that it has read what is
 * still to come. One that lies ahead already, from a wrong clock, goes back.
 */
export function moveCaughtUpTo(tx: Tx, input: { at: number; seesFrom: number | null; now: number }): void {
  tx.run(upsertPoint, { ...input, at: Math.min(input.at, input.now) });
}
