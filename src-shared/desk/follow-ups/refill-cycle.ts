import type { LocalDate } from '../../domain/rules/hours.ts';
import { addDays } from '../../time/local-date.ts';

interface Supply {
  startedOn: LocalDate;
  daysSupply: number;
  remindBeforeDays: number;
}

/** The first day without: a supply of 30 days that begins on the 1st of April lasts through the 30th. */
export const runsOutOn = ({ startedOn, daysSupply }: Pick<Supply, 'startedOn' | 'daysSupply'>): LocalDate =>
  addDays(startedOn, daysSupply);

/** The day from which the reminder is due. */
export const dueOn = (supply: Supply): LocalDate => addDays(runsOutOn(supply), -supply.remindBeforeDays);

/**
 * The supply that follows one whose reminder is done: it begins when the old one runs out, or today when that was
 * earlier, so that a PC that was off for months asks once and not once for every month.
 */
export function nextSupply(supply: Supply, today: LocalDate): Supply & { nextDue: LocalDate } {
  const end = runsOutOn(supply);
  const next = { ...supply, startedOn: end > today ? end : today };
  return { ...next, nextDue: dueOn(next) };
}
