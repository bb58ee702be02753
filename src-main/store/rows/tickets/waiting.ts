import { sql, type SqlBool } from 'kysely';
import type { WaitingCounts } from '#shared/domain/tickets/waiting.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** The customer waits for an answer, and nobody has put it off: the condition of the index tickets_waiting. */
export const isWaiting = sql<SqlBool>`tickets.waiting_since IS NOT NULL AND tickets.snoozed_until IS NULL`;

const countByAssignee = statement(() =>
  query
    .selectFrom('tickets')
    .select(({ fn }) => ['tickets.assignee_id as agentId', fn.countAll<number>().as('count')])
    .where(isWaiting)
    .groupBy('tickets.assignee_id'),
);

/** How many customers wait, and whose they are. */
export function countWaitingCustomers(tx: ReadTx): WaitingCounts {
  const rows = tx.all(countByAssignee, {});
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    nobodys: rows.find(({ agentId }) => agentId === null)?.count ?? 0,
    ofAgents: rows.flatMap(({ agentId, count }) => (agentId === null ? [] : [{ agentId, count }])),
  };
}
