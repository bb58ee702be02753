import { sql } from 'kysely';
import type { StoreState } from '#shared/domain/inspection/desk-state.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Counts of small tables and of what an index holds; of the messages only the highest number. */
const selectCounts = statement(() =>
  query.selectNoFrom((eb) => [
    sql<string>`sqlite_version()`.as('sqlite'),
    sql<number>`(SELECT user_version FROM pragma_user_version)`.as('version'),
    eb.fn
      .coalesce(
        eb.selectFrom('messages').select(({ fn }) => fn.max('id').as('n')),
        sql<number>`0`,
      )
      .as('messages'),
    sql<number>`(SELECT count(*) FROM conversations)`.as('conversations'),
    sql<number>`(SELECT count(*) FROM customers)`.as('customers'),
    sql<number>`(SELECT count(*) FROM scheduled_messages WHERE state = 'waiting')`.as('scheduled'),
    sql<number>`(SELECT count(*) FROM webhook_inbox WHERE state = 'waiting')`.as('webhooksWaiting'),
    sql<number>`(SELECT count(*) FROM webhook_inbox WHERE state = 'unreadable')`.as('webhooksUnreadable'),
    sql<number>`(SELECT count(*) FROM failed_steps) + (SELECT count(*) FROM unrecorded_messages)`.as(
      'unfinished',
    ),
  ]),
);

const selectOutbox = statement(() =>
  query
    .selectFrom('outbox')
    .where('state', 'in', ['queued', 'prepared', 'dispatched'])
    .select(({ fn }) => ['state', fn.countAll<number>().as('count'), fn.min('created_at').as('oldestAt')])
    .groupBy('state'),
);

/** Everything but how far the upkeep is. */
export function readStoreState(tx: ReadTx): Omit<StoreState, 'searchDone' | 'reportsDone'> {
  const counts = tx.get(selectCounts, {});
  if (counts === undefined) throw new Error('the store counted nothing');
  const waiting = tx.all(selectOutbox, {});
  const of = (state: 'queued' | 'prepared' | 'dispatched'): number =>
    waiting.find((row) => row.state === state)?.count ?? 0;
  const oldest = waiting.map(({ oldestAt }) => oldestAt).sort((one, other) => one - other);
  return {
    ...counts,
    outbox: { queued: of('queued'), prepared: of('prepared'), dispatched: of('dispatched') },
    oldestQueuedAt: oldest[0] ?? null,
  };
}
