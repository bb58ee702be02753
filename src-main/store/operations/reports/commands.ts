import { dayNumber } from '#shared/desk/reports/periods.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { keepCalendar } from '../../rows/reports/calendar.ts';
import { countRows, findUncounted } from '../../rows/reports/counting.ts';
import { advanceRunning } from '../../rows/reports/running-totals.ts';
import { measureOldTickets } from '../../rows/tickets/measure-old.ts';
import { readSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const countReports: Operation<'countReports'> = (tx, { now }) => {
  const { timeZone } = readSettings(tx).hours;
  keepCalendar(tx, timeZone);
  const piece = findUncounted(tx);
  if (piece === undefined) return advanceRunning(tx, dayNumber(localDateAt(now, timeZone)));
  if (piece.source === 'tickets') measureOldTickets(tx, piece);
  countRows(tx, piece);
  // Whoever looks at a report sees that it is whole now.
  if (findUncounted(tx) === undefined) tx.changes.touched('tickets');
  return { isDone: false };
};
