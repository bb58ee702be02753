import { openTimeBetween, type DueColour } from '#shared/desk/tickets/due-time.ts';
import type { Hours } from '#shared/domain/rules/hours.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import type { Words } from '../../i18n/use-words.ts';
import { isSnoozed, slaOf, slaSentence, spanOf } from './sla.ts';

const MINUTE_MS = 60_000;
/** Where no answer is due, waiting is long after half an hour in which the pharmacy was open. */
const LONG_MS = 30 * MINUTE_MS;

export type WaitingTicket = Pick<Ticket, 'waitingSince' | 'dueAt' | 'dueMinutes' | 'snoozedUntil'>;

/** How a customer's waiting looks: `soon` when the answer is nearly due or long waited for, `late` when it is overdue. */
export function waitingColour(ticket: WaitingTicket, now: number, hours: Hours): DueColour | null {
  const { waitingSince } = ticket;
  if (waitingSince === null || isSnoozed(ticket, now)) return null;
  const sla = slaOf(ticket, now, hours);
  if (sla !== null) return sla.colour;
  return openTimeBetween(waitingSince, now, hours) >= LONG_MS ? 'soon' : 'ok';
}

/** For a row: `waiting 12 min`. @param ms how long it has been. */
export function waitingShort(ms: number, { t }: Pick<Words, 't'>): string {
  const { unit, count } = spanOf(ms);
  if (count === 0) return t('tickets.waits-now');
  return t('tickets.waits', { time: t(`tickets.${unit}-short`, { count: String(count) }) });
}

/** The whole sentence, for tooltips and readers: since when, and when the answer is or was due. */
export function waitingSentence(
  ticket: WaitingTicket,
  now: number,
  hours: Hours,
  words: Pick<Words, 't' | 'count'>,
  clock: (at: number) => string,
): string {
  const { unit, count } = spanOf(now - (ticket.waitingSince ?? now));
  const since = words.t('tickets.waits-since', {
    time: words.count(`tickets.${unit}`, count),
    at: clock(ticket.waitingSince ?? now),
  });
  const sla = slaOf(ticket, now, hours);
  return sla === null ? since : `${since} · ${slaSentence(sla, words, clock)}`;
}
