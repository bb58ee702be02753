import { keepCalendar } from '../../rows/reports/calendar.ts';
import { countRows, findUncounted } from '../../rows/reports/counting.ts';
import { measureOldTickets } from '../../rows/tickets/measure-old.ts';
import { readSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const countReports: Operation<'countReports'> = (tx) => {
  keepCalendar(tx, readSettings(tx).hours.timeZone);
  const piece = findUncounted(tx);
  if (piece === undefined) return { isDone: true };
  if (piece.source === 'tickets') measureOldTickets(tx, piece);
  countRows(tx, piece);
  const isDone = findUncounted(tx) === undefined;
  // Whoever looks at a report sees that it is whole now.
  if (isDone) tx.changes.touched('tickets');
  return { isDone };
};
