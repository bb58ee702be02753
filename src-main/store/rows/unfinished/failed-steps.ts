import type { StepName } from '#shared/domain/unfinished.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { parseJson } from '../json-column.ts';
import { beyondRetry, codeOf, nextRetryAt } from './retrying.ts';

/** What a step is about. */
export type StepSubject = { messageId: number } | { ticketId: number };

export interface FailedStep {
  id: number;
  messageId: number | null;
  ticketId: number | null;
  step: StepName;
  /** What the step needs and no other row has; whoever reads it checks it. */
  input: unknown;
  /** What kind of error it was. */
  code: string;
  attempts: number;
  isTooLate: boolean;
}

const COLUMNS = [
  'id',
  'message_id as messageId',
  'ticket_id as ticketId',
  'step',
  'input',
  'code',
  'attempts',
] as const;

const selectOfMessage = statement((p: { messageId: number }) =>
  query.selectFrom('failed_steps').select(COLUMNS).where('message_id', '=', p.messageId).orderBy('id'),
);

const selectOfTicket = statement((p: { ticketId: number }) =>
  query.selectFrom('failed_steps').select(COLUMNS).where('ticket_id', '=', p.ticketId).orderBy('id'),
);

const selectDue = statement((p: { now: number; beyond: number; limit: number }) =>
  query
    .selectFrom('failed_steps')
    .select(COLUMNS)
    .where(({ eb, or }) => or([eb('retry_at', '<=', p.now), eb('retry_at', '>', p.beyond)]))
    .orderBy('retry_at')
    .orderBy('id')
    .limit(p.limit),
);

const selectNext = statement(() =>
  query.selectFrom('failed_steps').select(({ fn }) => fn.min<number | null>('retry_at').as('at')),
);

interface Failure {
  messageId: number | null;
  ticketId: number | null;
  step: StepName;
  code: string;
  input: string;
  now: number;
  retryAt: number | null;
}

const insert = statement((p: Failure) =>
  query.insertInto('failed_steps').values({
    message_id: p.messageId,
    ticket_id: p.ticketId,
    step: p.step,
    code: p.code,
    input: p.input,
    attempts: 1,
    failed_at: p.now,
    retry_at: p.retryAt,
  }),
);

const update = statement((p: { id: number; code: string; attempts: number; retryAt: number | null }) =>
  query
    .updateTable('failed_steps')
    .set({ code: p.code, attempts: p.attempts, retry_at: p.retryAt })
    .where('id', '=', p.id),
);

const wakeAll = statement((p: { now: number; tooLate: string }) =>
  query.updateTable('failed_steps').set({ retry_at: p.now }).where('code', '<>', p.tooLate),
);

const remove = statement((p: { id: number }) => query.deleteFrom('failed_steps').where('id', '=', p.id));

/** It was to be said in time, and the time is over. */
const TOO_LATE = 'too-late';

/** Keeps that a step failed, once more or for the first time, for the clock and for people. */
export function keepFailure(
  tx: Tx,
  {
    about,
    step,
    cause,
    input,
    now,
  }: { about: StepSubject; step: StepName; cause: unknown; input: object; now: number },
): void {
  tx.changes.touched('unfinished');
  const code = codeOf(cause);
  const known = listFailedSteps(tx, about).find((failed) => failed.step === step);
  if (known !== undefined) {
    const attempts = known.attempts + 1;
    tx.run(update, { id: known.id, code, attempts, retryAt: nextRetryAt(attempts, now) });
    return;
  }
  const { messageId, ticketId } = { messageId: null, ticketId: null, ...about };
  const retryAt = nextRetryAt(1, now);
  tx.run(insert, { messageId, ticketId, step, code, input: JSON.stringify(input), now, retryAt });
}

/** It is not made up for any more, and stays until a person has looked at it. */
export function setTooLate(tx: Tx, { id, attempts }: FailedStep): void {
  tx.changes.touched('unfinished');
  tx.run(update, { id, code: TOO_LATE, attempts, retryAt: null });
}

/** It is made up for, or a person has looked at it. @returns whether it was there. */
export function removeFailedStep(tx: Tx, id: number): boolean {
  const isThere = tx.run(remove, { id }).changes > 0;
  if (isThere) tx.changes.touched('unfinished');
  return isThere;
}

export function listFailedSteps(tx: ReadTx, about: StepSubject): FailedStep[] {
  const rows = 'messageId' in about ? tx.all(selectOfMessage, about) : tx.all(selectOfTicket, about);
  return rows.map(toFailedStep);
}

/** The longest due first. */
export function listDueSteps(tx: ReadTx, input: { now: number; limit: number }): FailedStep[] {
  return tx.all(selectDue, { ...input, beyond: beyondRetry(input.now) }).map(toFailedStep);
}

/** When the next one is due, epoch ms; null for never. */
export const findNextRetry = (tx: ReadTx): number | null => tx.get(selectNext, {})?.at ?? null;

/** All of them are due now, also those that were given up; not what is too late. */
export function wakeFailedSteps(tx: Tx, now: number): void {
  tx.run(wakeAll, { now, tooLate: TOO_LATE });
}

function toFailedStep(row: Omit<FailedStep, 'input' | 'isTooLate'> & { input: string }): FailedStep {
  return { ...row, input: parseJson(row.input), isTooLate: row.code === TOO_LATE };
}
