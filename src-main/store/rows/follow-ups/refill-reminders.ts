import { AppError } from '#shared/domain/errors.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { RefillRemindersTable } from '../../schema/follow-ups.ts';

type ReminderState = RefillRemindersTable['state'];

/** What was decided about one due day of a refill. */
export interface Reminder {
  id: number;
  refillId: number;
  dueOn: LocalDate;
  state: ReminderState;
}

const COLUMNS = ['id', 'refill_id as refillId', 'due_on as dueOn', 'state'] as const;

const selectById = statement((p: { id: number }) =>
  query.selectFrom('refill_reminders').select(COLUMNS).where('id', '=', p.id),
);

const selectOfDay = statement((p: { refillId: number; dueOn: LocalDate }) =>
  query
    .selectFrom('refill_reminders')
    .select(COLUMNS)
    .where('refill_id', '=', p.refillId)
    .where('due_on', '=', p.dueOn),
);

const insert = statement(
  (p: { refillId: number; dueOn: LocalDate; state: ReminderState; by: number; now: number }) =>
    query.insertInto('refill_reminders').values({
      refill_id: p.refillId,
      due_on: p.dueOn,
      state: p.state,
      decided_by: p.by,
      decided_at: p.now,
      sent_at: null,
    }),
);

const updateSent = statement((p: { id: number; now: number }) =>
  query.updateTable('refill_reminders').set({ state: 'sent', sent_at: p.now }).where('id', '=', p.id),
);

const remove = statement((p: { id: number }) => query.deleteFrom('refill_reminders').where('id', '=', p.id));

const selectSent = statement((p: { conversationId: number; since: number; until: number }) =>
  query
    .selectFrom('contacts')
    .innerJoin('refills', 'refills.contact_id', 'contacts.id')
    .innerJoin('refill_reminders as sent', 'sent.refill_id', 'refills.id')
    .select('sent.id')
    .where('contacts.conversation_id', '=', p.conversationId)
    .where('sent.state', '=', 'sent')
    .where('sent.sent_at', '>=', p.since)
    .where('sent.sent_at', '<=', p.until),
);

const updateAnswered = statement((p: { id: number }) =>
  query.updateTable('refill_reminders').set({ state: 'answered' }).where('id', '=', p.id),
);

/** Throws AppError not-found. */
export function getReminder(tx: ReadTx, id: number): Reminder {
  const reminder = tx.get(selectById, { id });
  if (reminder === undefined) throw new AppError('not-found', { message: `reminder ${id}` });
  return reminder;
}

export const findReminder = (
  tx: ReadTx,
  input: { refillId: number; dueOn: LocalDate },
): Reminder | undefined => tx.get(selectOfDay, input);

/** @returns its id. */
export const insertReminder = (
  tx: Tx,
  input: { refillId: number; dueOn: LocalDate; state: ReminderState; by: number; now: number },
): number => tx.run(insert, input).insertedId;

export function setReminderSent(tx: Tx, id: number, now: number): void {
  tx.run(updateSent, { id, now });
}

/** Its day waits for a decision again. */
export function removeReminder(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

/** The customer wrote: reminders sent in that time (epoch ms) count as answered. @returns how many. */
export function answerReminders(
  tx: Tx,
  input: { conversationId: number; since: number; until: number },
): number {
  const sent = tx.all(selectSent, input);
  for (const { id } of sent) tx.run(updateAnswered, { id });
  return sent.length;
}
