import { sql } from 'kysely';
import type { Filling, FillingChatState, FillingState, Reach } from '#shared/domain/past/filling.ts';
import type { FillingChat } from '../../contract/filling-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectFilling = statement(() =>
  query.selectFrom('filling').select(['reach', 'since', 'state', 'added']).where('id', '=', 1),
);

const countChats = statement(() =>
  query
    .selectFrom('filling_chats')
    .select(({ fn }) => ['state', fn.countAll<number>().as('chats')])
    .groupBy('state'),
);

const upsertFilling = statement((p: { reach: Reach; since: number; state: FillingState; now: number }) =>
  query
    .insertInto('filling')
    .values({ id: 1, reach: p.reach, since: p.since, state: p.state, updated_at: p.now })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ reach: p.reach, since: p.since, state: p.state, updated_at: p.now }),
    ),
);

const updateState = statement((p: { state: FillingState; now: number }) =>
  query.updateTable('filling').set({ state: p.state, updated_at: p.now }).where('id', '=', 1),
);

const addToCount = statement((p: { count: number; now: number }) =>
  query
    .updateTable('filling')
    .set({ added: sql<number>`added + ${p.count}`, updated_at: p.now })
    .where('id', '=', 1),
);

const insertChat = statement((p: { chatAddress: string; newestAt: number; now: number }) =>
  query
    .insertInto('filling_chats')
    .values({ chat_address: p.chatAddress, newest_at: p.newestAt, updated_at: p.now })
    .onConflict((conflict) => conflict.doNothing()),
);

const reopenChats = statement((p: { state: FillingChatState; now: number }) =>
  query
    .updateTable('filling_chats')
    .set({ state: 'waiting', tries: 0, updated_at: p.now })
    .where('state', '=', p.state),
);

const selectNext = statement(() =>
  query
    .selectFrom('filling_chats')
    .select([
      'chat_address as chatAddress',
      'tries',
      'reached_id as reachedId',
      'reached_from_me as reachedFromMe',
    ])
    .where('state', '=', 'waiting')
    .orderBy('tries')
    .orderBy('newest_at', 'desc')
    .limit(1),
);

const updateChat = statement(
  (p: { chatAddress: string; state: FillingChatState; tries: number; now: number }) =>
    query
      .updateTable('filling_chats')
      .set({ state: p.state, tries: p.tries, updated_at: p.now })
      .where('chat_address', '=', p.chatAddress),
);

const updateReached = statement((p: { chatAddress: string; waMessageId: string; fromMe: number }) =>
  query
    .updateTable('filling_chats')
    .set({ reached_id: p.waMessageId, reached_from_me: p.fromMe })
    .where('chat_address', '=', p.chatAddress),
);

export function findFilling(tx: ReadTx): Filling | undefined {
  const row = tx.get(selectFilling, {});
  if (row === undefined) return undefined;
  const counts = new Map(tx.all(countChats, {}).map(({ state, chats }) => [state, chats]));
  const count = (state: FillingChatState): number => counts.get(state) ?? 0;
  const done = count('reached') + count('beginning') + count('unanswered');
  return {
    ...row,
    done,
    chats: done + count('waiting'),
    beginnings: count('beginning'),
    unanswered: count('unanswered'),
  };
}

export function setFilling(
  tx: Tx,
  input: { reach: Reach; since: number; state: FillingState; now: number },
): void {
  tx.run(upsertFilling, input);
}

export function setFillingStateTo(tx: Tx, input: { state: FillingState; now: number }): void {
  tx.run(updateState, input);
}

export function addToFilling(tx: Tx, input: { count: number; now: number }): void {
  tx.run(addToCount, input);
}

/** @returns whether it is new. */
export const insertFillingChat = (
  tx: Tx,
  input: { chatAddress: string; newestAt: number; now: number },
): boolean => tx.run(insertChat, input).changes > 0;

/** Whatever was done waits again, where it stood. */
export function reopenFillingChats(tx: Tx, now: number): void {
  for (const state of ['reached', 'beginning', 'unanswered'] as const) tx.run(reopenChats, { state, now });
}

export function findNextFillingChat(tx: ReadTx): FillingChat | undefined {
  const row = tx.get(selectNext, {});
  if (row === undefined) return undefined;
  const { chatAddress, tries, reachedId, reachedFromMe } = row;
  const reached = reachedId === null ? null : { waMessageId: reachedId, fromMe: reachedFromMe === 1 };
  return { chatAddress, tries, reached };
}

export function setFillingChat(
  tx: Tx,
  input: {
    chatAddress: string;
    state: FillingChatState;
    tries: number;
    reached: FillingChat['reached'];
    now: number;
  },
): void {
  const { chatAddress, reached } = input;
  tx.run(updateChat, input);
  if (reached !== null)
    tx.run(updateReached, {
      chatAddress,
      waMessageId: reached.waMessageId,
      fromMe: Number(reached.fromMe),
    });
}
