import { sql } from 'kysely';
import type { Who } from '#shared/domain/customers/who.ts';
import { STEP_NAMES, type StepName, type Unfinished } from '#shared/domain/unfinished.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { previewOf } from '#shared/text/preview.ts';
import { adHoc, query } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { whoColumns } from '../people/who.ts';
import { readDetails } from '../messages/message-details.ts';

/** No message can have more rows than that. */
const MOST_STEPS = STEP_NAMES.length;

const selectSteps = query
  .selectFrom('failed_steps')
  .leftJoin('messages', 'messages.id', 'failed_steps.message_id')
  .leftJoin('tickets', 'tickets.id', 'failed_steps.ticket_id')
  .innerJoin('conversations', (join) =>
    join.on(({ eb, fn }) =>
      eb('conversations.id', '=', fn.coalesce('messages.conversation_id', 'tickets.conversation_id')),
    ),
  )
  .innerJoin('customers', 'customers.id', 'conversations.customer_id')
  .innerJoin('contacts', 'contacts.id', 'conversations.contact_id');

interface StepRow extends Who {
  id: number;
  messageId: number | null;
  ticketId: number | null;
  step: StepName;
  at: number;
  retryAt: number | null;
  conversationId: number;
  content: string | null;
  details: string | null;
}

/** The newest first; messages that could not be put anywhere before all, since nothing else shows them. */
export function listUnfinishedWork(
  tx: ReadTx,
  { conversationId, limit }: { conversationId?: number | undefined; limit: number },
): { items: Unfinished[]; total: number } {
  const unrecorded = conversationId === undefined ? listUnrecorded(tx, limit) : [];
  const items = [...unrecorded, ...listSteps(tx, conversationId, limit)];
  return { items: items.slice(0, limit), total: countAll(tx, conversationId) };
}

function listUnrecorded(tx: ReadTx, limit: number): Unfinished[] {
  const rows = query
    .selectFrom('unrecorded_messages')
    .select(['id', 'chat_address', 'push_name', 'preview', 'sent_at', 'retry_at'])
    .orderBy('id', 'desc')
    .limit(limit);
  return tx.all(adHoc(rows), {}).map((row) => ({
    about: 'unrecorded',
    ids: [row.id],
    at: row.sent_at,
    retryAt: row.retry_at,
    chatAddress: row.chat_address,
    pushName: row.push_name,
    preview: row.preview,
  }));
}

function listSteps(tx: ReadTx, conversationId: number | undefined, limit: number): Unfinished[] {
  let rows = selectSteps
    .select([
      'failed_steps.id',
      'failed_steps.message_id as messageId',
      'failed_steps.ticket_id as ticketId',
      'failed_steps.step',
      'failed_steps.failed_at as at',
      'failed_steps.retry_at as retryAt',
      'conversations.id as conversationId',
      'customers.name as customerName',
      ...whoColumns('conversations.id'),
      'messages.content',
      'messages.details',
    ])
    .orderBy('failed_steps.id', 'desc')
    .limit(limit * MOST_STEPS);
  if (conversationId !== undefined) rows = rows.where('conversations.id', '=', conversationId);
  const bySubject = new Map<string, StepRow[]>();
  for (const row of tx.all(adHoc(rows), {})) {
    const key = `${row.messageId ?? ''}:${row.ticketId ?? ''}`;
    bySubject.set(key, [row, ...(bySubject.get(key) ?? [])]);
  }
  return [...bySubject.values()].slice(0, limit).flatMap(toUnfinished);
}

function toUnfinished(steps: readonly StepRow[]): Unfinished[] {
  const [first] = steps;
  if (first === undefined) return [];
  const retries = steps.flatMap(({ retryAt }) => retryAt ?? []);
  return [
    {
      about: 'conversation',
      ids: steps.map(({ id }) => id),
      at: first.at,
      retryAt: retries.length === 0 ? null : Math.min(...retries),
      conversationId: first.conversationId,
      customerName: first.customerName,
      customerPhone: first.customerPhone,
      customerUsername: first.customerUsername,
      messageId: first.messageId,
      preview: previewOf(
        textOfMessage({ content: first.content ?? '', details: readDetails(first.details) }),
      ),
      steps: steps.map(({ step }) => step),
    },
  ];
}

function countAll(tx: ReadTx, conversationId: number | undefined): number {
  let steps = selectSteps.select(
    sql<number>`count(DISTINCT coalesce('m' || failed_steps.message_id, 't' || failed_steps.ticket_id))`.as(
      'count',
    ),
  );
  if (conversationId !== undefined) steps = steps.where('conversations.id', '=', conversationId);
  const unrecorded = query
    .selectFrom('unrecorded_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'));
  const countOf = (rows: { count: number } | undefined): number => rows?.count ?? 0;
  return (
    countOf(tx.get(adHoc(steps), {})) +
    (conversationId === undefined ? countOf(tx.get(adHoc(unrecorded), {})) : 0)
  );
}
