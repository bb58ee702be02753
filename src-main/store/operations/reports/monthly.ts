import { monthNumber } from '#shared/desk/reports/periods.ts';
import { localDateAt } from '#shared/time/zone.ts';
import {
  noteMonthFailed,
  noteMonthWritten,
  readMonthlyReport,
  setMonthlyReport,
} from '../../rows/reports/monthly-report.ts';
import { readSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const changeMonthlyReport: Operation<'changeMonthlyReport'> = (tx, { folder, language, now }) => {
  const before = readMonthlyReport(tx);
  const current = monthNumber(localDateAt(now, readSettings(tx).hours.timeZone));
  // Whoever turns it on asks for the months from this one on; another folder asks for nothing else.
  const fromMonth = before.folder === null ? current : before.fromMonth;
  setMonthlyReport(tx, { folder, language, fromMonth });
  tx.changes.touched('reports');
};

export const noteMonthlyReport: Operation<'noteMonthlyReport'> = (tx, { now, ...what }) => {
  if ('failure' in what) noteMonthFailed(tx, { failure: what.failure, now });
  else noteMonthWritten(tx, { ...what, now });
  tx.changes.touched('reports');
};
