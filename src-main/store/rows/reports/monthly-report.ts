import type { Language } from '#shared/domain/bilingual.ts';
import { monthlyFailureSchema, type MonthlyFailure } from '#shared/domain/reports/monthly-report.ts';
import type { KeptMonthlyReport } from '../../contract/report-store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const select = statement(() =>
  query
    .selectFrom('monthly_report')
    .select([
      'folder',
      'language',
      'from_month as fromMonth',
      'done_month as doneMonth',
      'written_at as writtenAt',
      'written_file as writtenFile',
      'failure',
      'failed_at as failedAt',
    ])
    .where('id', '=', 1),
);

const update = statement((p: { folder: string | null; language: Language; fromMonth: number }) =>
  query
    .updateTable('monthly_report')
    .set({
      folder: p.folder,
      language: p.language,
      from_month: p.fromMonth,
      failure: null,
      failed_at: null,
    })
    .where('id', '=', 1),
);

const setDone = statement((p: { month: number }) =>
  query
    .updateTable('monthly_report')
    .set({ done_month: p.month, failure: null, failed_at: null })
    .where('id', '=', 1),
);

const setWritten = statement((p: { file: string; now: number }) =>
  query
    .updateTable('monthly_report')
    .set({ written_at: p.now, written_file: p.file, failure: null, failed_at: null })
    .where('id', '=', 1),
);

const setFailed = statement((p: { failure: MonthlyFailure; now: number }) =>
  query.updateTable('monthly_report').set({ failure: p.failure, failed_at: p.now }).where('id', '=', 1),
);

const OFF: KeptMonthlyReport = {
  folder: null,
  language: 'ar',
  fromMonth: 0,
  doneMonth: null,
  writtenAt: null,
  writtenFile: null,
  failure: null,
  failedAt: null,
};

export function readMonthlyReport(tx: ReadTx): KeptMonthlyReport {
  const row = tx.get(select, {});
  return row === undefined
    ? OFF
    : { ...row, failure: monthlyFailureSchema.safeParse(row.failure).data ?? null };
}

export const setMonthlyReport = (
  tx: Tx,
  input: { folder: string | null; language: Language; fromMonth: number },
): void => void tx.run(update, input);

export function noteMonthWritten(
  tx: Tx,
  { month, file, now }: { month: number | null; file: string | null; now: number },
): void {
  if (month !== null) tx.run(setDone, { month });
  if (file !== null) tx.run(setWritten, { file, now });
}

export const noteMonthFailed = (tx: Tx, input: { failure: MonthlyFailure; now: number }): void =>
  void tx.run(setFailed, input);
