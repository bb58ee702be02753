import { z } from 'zod';
import { AppError } from '#shared/domain/errors.ts';
import { webhookEventSchema, type Webhook, type WebhookEvent } from '#shared/domain/programs/webhook.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

const eventsSchema = z.array(webhookEventSchema);

const shown = query.selectFrom('webhooks').select((column) => [
  'id',
  'url',
  'events',
  'created_at as createdAt',
  'last_success_at as lastSuccessAt',
  'problem',
  'problem_status as problemStatus',
  'given_up as givenUp',
  'disabled',
  column
    .selectFrom('webhook_deliveries')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .whereRef('webhook_id', '=', 'webhooks.id')
    .as('waiting'),
]);

const selectAll = statement(() => shown.orderBy('id'));
const selectOne = statement((p: { id: number }) => shown.where('id', '=', p.id));

const insert = statement((p: { url: string; events: string; secret: string; now: number }) =>
  query.insertInto('webhooks').values({
    url: p.url,
    events: p.events,
    secret: p.secret,
    former_secret: null,
    former_until: null,
    last_success_at: null,
    problem: null,
    problem_status: null,
    disabled: null,
    created_at: p.now,
  }),
);

const updateDisabled = statement((p: { id: number; disabled: Webhook['disabled'] }) =>
  query.updateTable('webhooks').set({ disabled: p.disabled }).where('id', '=', p.id),
);

const updateSecret = statement((p: { id: number; secret: string; formerUntil: number }) =>
  query
    .updateTable('webhooks')
    .set((column) => ({ former_secret: column.ref('secret'), former_until: p.formerUntil, secret: p.secret }))
    .where('id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('webhooks').where('id', '=', p.id));

const updateSuccess = statement((p: { id: number; now: number }) =>
  query
    .updateTable('webhooks')
    .set({ last_success_at: p.now, problem: null, problem_status: null })
    .where('id', '=', p.id),
);

type Failure = { id: number; problem: Webhook['problem']; status: number | null };

const updateProblem = statement((p: Failure) =>
  query.updateTable('webhooks').set({ problem: p.problem, problem_status: p.status }).where('id', '=', p.id),
);

const addGivenUp = statement((p: { id: number; count: number }) =>
  query
    .updateTable('webhooks')
    .set((column) => ({ given_up: column('given_up', '+', p.count) }))
    .where('id', '=', p.id),
);

type Row = Omit<Webhook, 'events' | 'waiting'> & { events: string; waiting: number | null };

export const listAll = (tx: ReadTx): Webhook[] => tx.all(selectAll, {}).map(toWebhook);

export function getWebhook(tx: ReadTx, id: number): Webhook {
  const row = tx.get(selectOne, { id });
  if (row === undefined) throw new AppError('not-found', { message: `webhook ${id}` });
  return toWebhook(row);
}

export function insertWebhook(
  tx: Tx,
  { events, ...webhook }: { url: string; events: WebhookEvent[]; secret: string; now: number },
): number {
  return tx.run(insert, { ...webhook, events: JSON.stringify(events) }).insertedId;
}

export const setDisabled = (tx: Tx, input: { id: number; disabled: Webhook['disabled'] }): void =>
  void tx.run(updateDisabled, input);

export const setSecret = (tx: Tx, input: { id: number; secret: string; formerUntil: number }): void =>
  void tx.run(updateSecret, input);

export const deleteWebhook = (tx: Tx, id: number): void => void tx.run(remove, { id });

export const noteSuccess = (tx: Tx, input: { id: number; now: number }): void =>
  void tx.run(updateSuccess, input);

export const noteProblem = (tx: Tx, input: Failure): void => void tx.run(updateProblem, input);

/** They are lost: counted where an admin sees it, and said. */
export function noteGivenUp(tx: Tx, input: { id: number; count: number }): void {
  tx.run(addGivenUp, input);
  tx.changes.eventsLost(input.count);
}

const toWebhook = (row: Row): Webhook => ({
  ...row,
  waiting: row.waiting ?? 0,
  events: readJson(row.events, eventsSchema, []),
});
