import type { Hours } from '#shared/domain/rules/hours.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { dueColour, type DueColour } from '#shared/desk/tickets/due-time.ts';
import type { Words } from '../../i18n/use-words.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** What a time that staff chose counts as: its last quarter of an hour is "soon". */
const ALLOWANCE_OF_STAFF = 60;
/** Until then a time is told as how long is left; later ones by the clock, as a closed night lies between. */
const TOLD_AS_SPAN_MS = 90 * MINUTE_MS;

/** How a promised answer stands. `ms` until it is due, negative when it is late; both by the clock on the wall. */
export type Sla = { colour: DueColour; dueAt: number; ms: number };

/** Null when no answer is due, or not before somebody wakes the ticket. */
export function slaOf(
  ticket: Pick<Ticket, 'dueAt' | 'dueMinutes' | 'snoozedUntil'>,
  now: number,
  hours: Hours,
): Sla | null {
  const { dueAt, dueMinutes } = ticket;
  if (dueAt === null || isSnoozed(ticket, now)) return null;
  const allowance = dueMinutes === null || dueMinutes === 0 ? ALLOWANCE_OF_STAFF : dueMinutes;
  return { colour: dueColour(now, dueAt, allowance, hours), dueAt, ms: dueAt - now };
}

export const isSnoozed = ({ snoozedUntil }: Pick<Ticket, 'snoozedUntil'>, now: number): boolean =>
  snoozedUntil !== null && snoozedUntil > now;

type Span = { unit: 'minutes' | 'hours' | 'days'; count: number };

/** A length of time in its largest unit. What is left is told down, what is late as well: 1 h 59 min is one hour. */
export function spanOf(ms: number): Span {
  const length = Math.abs(ms);
  if (length < HOUR_MS) return { unit: 'minutes', count: Math.floor(length / MINUTE_MS) };
  if (length < DAY_MS) return { unit: 'hours', count: Math.floor(length / HOUR_MS) };
  return { unit: 'days', count: Math.floor(length / DAY_MS) };
}

/** For a narrow place: `12 min`, `3 h`; '' for what is due too far away to be told as a span. */
export function slaShort(sla: Sla, { t }: Pick<Words, 't'>): string {
  if (sla.ms > TOLD_AS_SPAN_MS) return '';
  const { unit, count } = spanOf(sla.ms);
  if (count === 0) return t('tickets.now');
  return t(`tickets.${unit}-short`, { count: String(count) });
}

/** The whole sentence, for tooltips and readers. @param clock tells an instant in words. */
export function slaSentence(
  sla: Sla,
  { t, count }: Pick<Words, 't' | 'count'>,
  clock: (at: number) => string,
): string {
  const span = spanOf(sla.ms);
  if (span.count === 0) return t('tickets.due-now');
  const time = count(`tickets.${span.unit}`, span.count);
  if (sla.colour === 'late') return t('tickets.late-by', { time });
  return sla.ms > TOLD_AS_SPAN_MS
    ? t('tickets.due-at', { time: clock(sla.dueAt) })
    : t('tickets.due-in', { time });
}
