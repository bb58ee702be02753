import { createHash } from 'node:crypto';
import type { ReceivedWebhook, WebhookInboxState } from '../../contract/webhook-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Of those that nobody can read; each may be 3 MB. */
const MOST_UNREADABLE = 100;

type New = { body: Uint8Array; digest: Uint8Array; now: number };

const selectByDigest = statement((p: { digest: Uint8Array }) =>
  query.selectFrom('webhook_inbox').select('id').where('digest', '=', p.digest),
);

const insert = statement((p: New) =>
  query
    .insertInto('webhook_inbox')
    .values({ body: p.body, digest: p.digest, received_at: p.now, state: 'waiting', error: null }),
);

const countArrival = statement((p: { now: number }) =>
  query
    .insertInto('webhook_arrivals')
    .values({ id: 1, last_at: p.now, count: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb, ref }) => ({
        last_at: p.now,
        count: eb(ref('webhook_arrivals.count'), '+', 1),
      })),
    ),
);

const removeArrivals = statement(() => query.deleteFrom('webhook_arrivals'));

const selectDue = statement((p: { now: number; longestMs: number; limit: number }) =>
  query
    .selectFrom('webhook_inbox')
    .select(['id', 'body', 'received_at as receivedAt', 'attempts'])
    .where('state', '=', 'waiting')
    .where(({ eb, or, val }) =>
      or([eb('not_before', '<=', p.now), eb('not_before', '>', eb(val(p.now), '+', p.longestMs))]),
    )
    .orderBy('id')
    .limit(p.limit),
);

const selectNext = statement(() =>
  query
    .selectFrom('webhook_inbox')
    .select(({ fn }) => fn.min<number | null>('not_before').as('at'))
    .where('state', '=', 'waiting'),
);

const remove = statement((p: { id: number }) => query.deleteFrom('webhook_inbox').where('id', '=', p.id));

const updateFailed = statement(
  (p: { id: number; error: string; state: 'waiting' | 'unreadable'; notBefore: number }) =>
    query
      .updateTable('webhook_inbox')
      .set(({ eb, ref }) => ({
        state: p.state,
        error: p.error,
        not_before: p.notBefore,
        attempts: eb(ref('attempts'), '+', 1),
      }))
      .where('id', '=', p.id),
);

const removeOldUnreadable = statement((p: { kept: number }) =>
  query
    .deleteFrom('webhook_inbox')
    .where('state', '=', 'unreadable')
    .where('id', 'not in', ({ selectFrom }) =>
      selectFrom('webhook_inbox')
        .select('id')
        .where('state', '=', 'unreadable')
        .orderBy('id', 'desc')
        .limit(p.kept),
    ),
);

const wakeAll = statement(() => query.updateTable('webhook_inbox').set({ state: 'waiting', not_before: 0 }));

const selectState = statement(() =>
  query
    .selectFrom('webhook_inbox')
    .select(({ fn }) => [
      'state',
      fn.countAll<number>().as('rows'),
      fn.min<number>('received_at').as('oldestAt'),
    ])
    .groupBy('state'),
);

const selectArrivals = statement(() =>
  query.selectFrom('webhook_arrivals').select(['last_at as lastAt', 'count']),
);

/** @param isHeard it came from WhatsApp, and counts as heard of. */
export function keepReceived(
  tx: Tx,
  { body, now, isHeard }: { body: Uint8Array; now: number; isHeard: boolean },
): { id: number; isNew: boolean } {
  if (isHeard) tx.run(countArrival, { now });
  const digest = createHash('sha256').update(body).digest();
  const known = tx.get(selectByDigest, { digest });
  if (known !== undefined) return { id: known.id, isNew: false };
  return { id: tx.run(insert, { body, digest, now }).insertedId, isNew: true };
}

/** What came was signed with another secret, or told of another account: nothing has been heard with these yet. */
export function forgetArrivals(tx: Tx): void {
  tx.run(removeArrivals, {});
}

export const listDueWebhooks = (
  tx: ReadTx,
  input: { now: number; longestMs: number; limit: number },
): ReceivedWebhook[] => tx.all(selectDue, input);

export const findNextWebhook = (tx: ReadTx): number | null => tx.get(selectNext, {})?.at ?? null;

export function removeReceived(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

export function setFailed(tx: Tx, id: number, error: string, notBefore: number | null): void {
  const state = notBefore === null ? 'unreadable' : 'waiting';
  tx.run(updateFailed, { id, error, state, notBefore: notBefore ?? 0 });
  if (state === 'unreadable') tx.run(removeOldUnreadable, { kept: MOST_UNREADABLE });
}

export function wakeReceived(tx: Tx): void {
  tx.run(wakeAll, {});
}

export function readInboxState(tx: ReadTx): WebhookInboxState {
  const states = new Map(tx.all(selectState, {}).map((row) => [row.state, row]));
  const arrivals = tx.get(selectArrivals, {});
  return {
    waiting: states.get('waiting')?.rows ?? 0,
    oldestWaitingAt: states.get('waiting')?.oldestAt ?? null,
    unreadable: states.get('unreadable')?.rows ?? 0,
    lastAt: arrivals?.lastAt ?? null,
    count: arrivals?.count ?? 0,
  };
}
