import { sql, type SqlBool } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import type { Refill, RefillDraft, RefillState } from '#shared/domain/follow-ups/refill.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { dueOn } from '#shared/desk/follow-ups/refill-cycle.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { FOLLOWED_COLUMNS, toFollowed, type FollowedRow } from './followed-columns.ts';

const selectRefills = query
  .selectFrom('refills')
  .innerJoin('contacts', 'contacts.id', 'refills.contact_id')
  .innerJoin('customers', 'customers.id', 'contacts.customer_id')
  .select([
    'refills.id',
    ...FOLLOWED_COLUMNS,
    'refills.item',
    'refills.dose_note as doseNote',
    'refills.started_on as startedOn',
    'refills.days_supply as daysSupply',
    'refills.remind_before_days as remindBeforeDays',
    'refills.next_due as nextDue',
    'refills.state',
    'refills.last_reminded_at as lastRemindedAt',
    'refills.created_at as createdAt',
  ])
  .select(({ exists, selectFrom, ref }) =>
    exists(
      selectFrom('refill_reminders')
        .select('refill_reminders.id')
        .whereRef('refill_reminders.refill_id', '=', 'refills.id')
        .where('refill_reminders.state', '=', 'answered')
        .where('refill_reminders.sent_at', '>=', ref('refills.last_reminded_at')),
    ).as('hasAnswer'),
  );

type Row = Omit<Refill, 'for' | 'hasAnswer'> & FollowedRow & { hasAnswer: SqlBool };

const selectById = statement((p: { id: number }) => selectRefills.where('refills.id', '=', p.id));

const selectContact = statement((p: { id: number }) =>
  query.selectFrom('refills').select('contact_id as contactId').where('id', '=', p.id),
);

const selectDue = statement((p: { today: LocalDate }) =>
  selectRefills
    // A literal, so that SQLite sees that the partial index answers it.
    .where(sql<SqlBool>`refills.state = 'active'`)
    .where('refills.next_due', '<=', p.today)
    .orderBy('refills.next_due')
    .orderBy('refills.id'),
);

const selectActive = statement(() =>
  selectRefills
    .where(sql<SqlBool>`refills.state = 'active'`)
    .orderBy('refills.next_due')
    .orderBy('refills.id'),
);

const selectOfConversation = statement((p: { conversationId: number }) =>
  selectRefills
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('refills.state', '<>', 'stopped')
    .orderBy('refills.id'),
);

const countDue = statement((p: { today: LocalDate }) =>
  query
    .selectFrom('refills')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(sql<SqlBool>`state = 'active'`)
    .where('next_due', '<=', p.today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('refill_reminders')
            .select('refill_reminders.id')
            .whereRef('refill_reminders.refill_id', '=', 'refills.id')
            .whereRef('refill_reminders.due_on', '=', 'refills.next_due'),
        ),
      ),
    ),
);

interface Written extends RefillDraft {
  nextDue: LocalDate;
  now: number;
}

const insert = statement((p: Written & { contactId: number; by: number }) =>
  query.insertInto('refills').values({
    contact_id: p.contactId,
    item: p.item,
    dose_note: p.doseNote,
    started_on: p.startedOn,
    days_supply: p.daysSupply,
    remind_before_days: p.remindBeforeDays,
    next_due: p.nextDue,
    state: 'active',
    last_reminded_at: null,
    created_by: p.by,
    created_at: p.now,
    updated_at: p.now,
  }),
);

const rewrite = statement((p: Written & { id: number }) =>
  query
    .updateTable('refills')
    .set({
      item: p.item,
      dose_note: p.doseNote,
      started_on: p.startedOn,
      days_supply: p.daysSupply,
      remind_before_days: p.remindBeforeDays,
      next_due: p.nextDue,
      updated_at: p.now,
    })
    .where('id', '=', p.id),
);

const updateState = statement((p: { id: number; state: RefillState; now: number }) =>
  query.updateTable('refills').set({ state: p.state, updated_at: p.now }).where('id', '=', p.id),
);

const updateCycle = statement((p: { id: number; startedOn: LocalDate; nextDue: LocalDate; now: number }) =>
  query
    .updateTable('refills')
    .set({ started_on: p.startedOn, next_due: p.nextDue, updated_at: p.now })
    .where('id', '=', p.id),
);

const updateReminded = statement((p: { id: number; now: number }) =>
  query.updateTable('refills').set({ last_reminded_at: p.now }).where('id', '=', p.id),
);

/** Whom it is kept for. Throws AppError not-found. */
export function getContactIdOfRefill(tx: ReadTx, id: number): number {
  const row = tx.get(selectContact, { id });
  if (row === undefined) throw new AppError('not-found', { message: `refill ${id}` });
  return row.contactId;
}

/** Throws AppError not-found. */
export function getRefill(tx: ReadTx, id: number): Refill {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `refill ${id}` });
  return toRefill(row);
}

/** Active ones whose day has come, the longest due first. */
export const listRefillsDue = (tx: ReadTx, today: LocalDate): Refill[] =>
  tx.all(selectDue, { today }).map(toRefill);

/** The next due first. */
export const listActiveRefills = (tx: ReadTx): Refill[] => tx.all(selectActive, {}).map(toRefill);

/** All but the stopped ones. */
export const listRefillsIn = (tx: ReadTx, conversationId: number): Refill[] =>
  tx.all(selectOfConversation, { conversationId }).map(toRefill);

/** Those that wait for a person's word. */
export const countRefillsDue = (tx: ReadTx, today: LocalDate): number =>
  tx.get(countDue, { today })?.total ?? 0;

/** @returns its id. */
export const insertRefill = (
  tx: Tx,
  { contactId, by, now, ...draft }: RefillDraft & { contactId: number; by: number; now: number },
): number => tx.run(insert, { ...draft, contactId, by, now, nextDue: dueOn(draft) }).insertedId;

export function rewriteRefill(tx: Tx, id: number, draft: RefillDraft, now: number): void {
  tx.run(rewrite, { ...draft, id, now, nextDue: dueOn(draft) });
}

export function setRefillState(tx: Tx, input: { id: number; state: RefillState; now: number }): void {
  tx.run(updateState, input);
}

export function setRefillCycle(
  tx: Tx,
  input: { id: number; startedOn: LocalDate; nextDue: LocalDate; now: number },
): void {
  tx.run(updateCycle, input);
}

export function setRefillReminded(tx: Tx, id: number, now: number): void {
  tx.run(updateReminded, { id, now });
}

function toRefill({
  conversationId,
  customerId,
  customerName,
  customerPhone,
  customerUsername,
  isHeld,
  replyWindow,
  limitedUntil,
  hasAnswer,
  ...row
}: Row): Refill {
  return {
    ...row,
    for: toFollowed({
      conversationId,
      customerId,
      customerName,
      customerPhone,
      customerUsername,
      isHeld,
      replyWindow,
      limitedUntil,
    }),
    hasAnswer: Boolean(hasAnswer),
  };
}
