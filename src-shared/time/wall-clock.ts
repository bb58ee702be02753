import { minuteOfTime, timeOfMinute } from './clock-text.ts';
import { instantOf, localDateAt, minuteOfDayAt } from './zone.ts';

/** "YYYY-MM-DDTHH:MM" on the pharmacy's clock, as fields of a day and a time hold it. */
export function fieldOfInstant(at: number, timeZone: string): string {
  return `${localDateAt(at, timeZone)}T${timeOfMinute(minuteOfDayAt(at, timeZone))}`;
}

/** The same back to epoch ms; undefined while a part of it is missing. */
export function instantOfField(field: string, timeZone: string): number | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(field);
  if (parts === null) return undefined;
  const [, date = '', time = ''] = parts;
  return instantOf(date, minuteOfTime(time), timeZone);
}
