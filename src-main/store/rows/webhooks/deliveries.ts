import { sql, type SqlBool } from 'kysely';
import type { DueDelivery } from '../../contract/program-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Of one webhook. The oldest go first, because they will soon be too old anyway. */
const MOST_WAITING = 5_000;
/** Longer than any pause is: who is to wait longer was written before the clock was set back. */
const NO_PAUSE_MS = 12 * 3_600_000;

/** The door is open: see LocalApiSettings. */
const isDoorOpen = sql<SqlBool>`EXISTS (
  SELECT 1 FROM settings WHERE key = 'localApi' AND json_extract(value, '$.isOn') = 1)`;

/** Nothing else is asked of the database while nobody is to be told. */
const selectListening = statement(() =>
  query.selectFrom('webhooks').select(['id', 'events']).where('disabled', 'is', null).where(isDoorOpen),
);

type NewDelivery = { webhookId: number; eventId: string; body: string; now: number };

const insert = statement((p: NewDelivery) =>
  query.insertInto('webhook_deliveries').values({
    webhook_id: p.webhookId,
    event_id: p.eventId,
    body: p.body,
    not_before: p.now,
    created_at: p.now,
  }),
);

const countOf = statement((p: { webhookId: number }) =>
  query
    .selectFrom('webhook_deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('webhook_id', '=', p.webhookId),
);

const removeOldest = statement((p: { webhookId: number; count: number }) =>
  query
    .deleteFrom('webhook_deliveries')
    .where('id', 'in', (rows) =>
      rows
        .selectFrom('webhook_deliveries')
        .select('id')
        .where('webhook_id', '=', p.webhookId)
        .orderBy('id')
        .limit(p.count),
    ),
);

const removeOf = statement((p: { webhookId: number }) =>
  query.deleteFrom('webhook_deliveries').where('webhook_id', '=', p.webhookId),
);

const listening = query
  .selectFrom('webhooks')
  .innerJoin('webhook_deliveries', 'webhook_id', 'webhooks.id')
  .where('disabled', 'is', null)
  .where(isDoorOpen);

const selectDue = statement((p: { now: number; tooFar: number }) =>
  listening
    .select([
      'webhook_deliveries.id',
      'webhook_id as webhookId',
      'url',
      'event_id as eventId',
      'body',
      'attempts',
      'webhook_deliveries.created_at as createdAt',
      'secret',
      'former_secret as formerSecret',
      'former_until as formerUntil',
    ])
    .where('webhook_deliveries.id', '=', (oldest) =>
      oldest
        .selectFrom('webhook_deliveries as due')
        .select(({ fn }) => fn.min<number>('due.id').as('id'))
        .whereRef('due.webhook_id', '=', 'webhooks.id')
        .where((due) => due.or([due('due.not_before', '<=', p.now), due('due.not_before', '>', p.tooFar)])),
    ),
);

const selectNext = statement(() =>
  listening.select(({ fn }) => fn.min<number | null>('not_before').as('at')),
);

const selectOne = statement((p: { id: number }) =>
  query.selectFrom('webhook_deliveries').select('webhook_id as webhookId').where('id', '=', p.id),
);

const removeOne = statement((p: { id: number }) =>
  query.deleteFrom('webhook_deliveries').where('id', '=', p.id),
);

const postpone = statement((p: { id: number; notBefore: number }) =>
  query
    .updateTable('webhook_deliveries')
    .set((column) => ({ attempts: column('attempts', '+', 1), not_before: p.notBefore }))
    .where('id', '=', p.id),
);

/** Who is to be told, with the events as they are stored. */
export const listListening = (tx: ReadTx): { id: number; events: string }[] => tx.all(selectListening, {});

/** @returns how many others were dropped for it. */
export function addDelivery(tx: Tx, delivery: NewDelivery): number {
  const { webhookId } = delivery;
  tx.run(insert, delivery);
  const over = (tx.get(countOf, { webhookId })?.count ?? 0) - MOST_WAITING;
  if (over > 0) tx.run(removeOldest, { webhookId, count: over });
  return Math.max(0, over);
}

/** @returns how many there were. */
export const removeDeliveriesOf = (tx: Tx, webhookId: number): number =>
  tx.run(removeOf, { webhookId }).changes;

export function listDue(tx: ReadTx, now: number): DueDelivery[] {
  return tx
    .all(selectDue, { now, tooFar: now + NO_PAUSE_MS })
    .map(({ secret, formerSecret, formerUntil, ...delivery }) => ({
      ...delivery,
      secrets: [secret, ...(formerSecret !== null && (formerUntil ?? 0) > now ? [formerSecret] : [])],
    }));
}

export const findNext = (tx: ReadTx): number | null => tx.get(selectNext, {})?.at ?? null;

/** Whose it is; undefined when it is gone. */
export const findWebhookOf = (tx: ReadTx, id: number): number | undefined =>
  tx.get(selectOne, { id })?.webhookId;

export const removeDelivery = (tx: Tx, id: number): void => void tx.run(removeOne, { id });

export const postponeDelivery = (tx: Tx, input: { id: number; notBefore: number }): void =>
  void tx.run(postpone, input);
