import { FREE_PERIOD_MS } from '#shared/domain/conversations/reply-window.ts';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';

type Row = { name: string; untilAt: number };

/** Of several that were told the longest counts, in whichever order they come. */
const upsert = statement((p: Row) =>
  query
    .insertInto('free_periods')
    .values({ name: p.name, until_at: p.untilAt })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ until_at: p.untilAt })
        .where('free_periods.until_at', '<', p.untilAt),
    ),
);

const removeBefore = statement((p: { before: number }) =>
  query.deleteFrom('free_periods').where('until_at', '<', p.before),
);

const removeAll = statement(() => query.deleteFrom('free_periods'));

/**
 * @param now of two clocks the one that is behind, because what is taken away does not come back.
 * @returns whether that is news.
 */
export function keepFreePeriod(tx: Tx, row: Row, now: number): boolean {
  // What has been over for as long as any lasts is over by every clock.
  tx.run(removeBefore, { before: now - FREE_PERIOD_MS });
  return tx.run(upsert, row).changes > 0;
}

/** They were another number's. */
export function forgetFreePeriods(tx: Tx): void {
  tx.run(removeAll, {});
}
