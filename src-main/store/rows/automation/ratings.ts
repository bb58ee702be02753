import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Times are epoch ms. */
export interface AskedRating {
  ticketId: number;
  askedAt: number;
  score: number | null;
  answeredAt: number | null;
  comment: string | null;
}

const insert = statement((p: { ticketId: number; agentId: number | null; now: number; expiresAt: number }) =>
  query
    .insertInto('ratings')
    .values({
      ticket_id: p.ticketId,
      agent_id: p.agentId,
      asked_at: p.now,
      expires_at: p.expiresAt,
      score: null,
      answered_at: null,
      comment: null,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** The ticket says which conversation: it goes wherever that goes when two become one. */
const selectAsked = statement((p: { conversationId: number; at: number }) =>
  query
    .selectFrom('tickets')
    .innerJoin('ratings', 'ratings.ticket_id', 'tickets.id')
    .select([
      'ratings.ticket_id as ticketId',
      'ratings.asked_at as askedAt',
      'ratings.score',
      'ratings.answered_at as answeredAt',
      'ratings.comment',
    ])
    .where('tickets.conversation_id', '=', p.conversationId)
    .where('ratings.asked_at', '<=', p.at)
    .where('ratings.expires_at', '>', p.at)
    .orderBy('ratings.asked_at', 'desc')
    .orderBy('ratings.ticket_id', 'desc')
    .limit(1),
);

const updateScore = statement((p: { ticketId: number; score: number; at: number }) =>
  query.updateTable('ratings').set({ score: p.score, answered_at: p.at }).where('ticket_id', '=', p.ticketId),
);

const updateComment = statement((p: { ticketId: number; comment: string }) =>
  query.updateTable('ratings').set({ comment: p.comment }).where('ticket_id', '=', p.ticketId),
);

const selectBetween = statement((p: { from: number; until: number }) =>
  query
    .selectFrom('ratings')
    .select(['agent_id as agentId', 'score'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('asked_at', '>=', p.from)
    .where('asked_at', '<', p.until)
    .groupBy(['agent_id', 'score']),
);

/** A ticket is asked about once. @returns whether it was not yet. */
export function insertRating(
  tx: Tx,
  input: { ticketId: number; agentId: number | null; now: number; expiresAt: number },
): boolean {
  return tx.run(insert, input).changes > 0;
}

/** The newest question of a conversation that a message of then can answer. */
export function findAskedRating(
  tx: ReadTx,
  input: { conversationId: number; at: number },
): AskedRating | undefined {
  return tx.get(selectAsked, input);
}

/** The last score counts. */
export function setScore(tx: Tx, input: { ticketId: number; score: number; at: number }): void {
  tx.run(updateScore, input);
}

export function setComment(tx: Tx, input: { ticketId: number; comment: string }): void {
  tx.run(updateComment, input);
}

/** Of the questions asked from then until (not including) then: how many had which answer, null for none. */
export function countRatings(
  tx: ReadTx,
  input: { from: number; until: number },
): { agentId: number | null; score: number | null; count: number }[] {
  return tx.all(selectBetween, input);
}
