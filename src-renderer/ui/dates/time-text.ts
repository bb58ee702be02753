import { minuteOfTime, timeOfMinute } from '#shared/time/clock-text.ts';

const QUARTER = 15;
const DAY = 1440;

/** The next quarter of an hour before or after a time, around midnight too. */
export function quarterBeside(time: string, towards: 'later' | 'earlier'): string {
  const quarters = minuteOfTime(time) / QUARTER;
  const next = towards === 'later' ? Math.floor(quarters) + 1 : Math.ceil(quarters) - 1;
  return timeOfMinute((next * QUARTER + DAY) % DAY);
}

/** The times that are offered: each half hour of a day. */
export const HALF_HOURS: readonly string[] = Array.from({ length: 48 }, (_, half) => timeOfMinute(half * 30));

/** The half hour that a time lies in. */
export const halfHourOf = (time: string): string => timeOfMinute(Math.floor(minuteOfTime(time) / 30) * 30);

/** A date and a time as one: `YYYY-MM-DDTHH:MM`; '' while one of them is missing. */
export const joinDateTime = ({ date, time }: DateTimeParts): string =>
  date === '' || time === '' ? '' : `${date}T${time}`;

export type DateTimeParts = { date: string; time: string };

export function splitDateTime(value: string): DateTimeParts {
  const [date = '', time = ''] = value.split('T');
  return { date, time: time.slice(0, 5) };
}
