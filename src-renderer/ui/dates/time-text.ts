/** `HH:MM` at the same place of the other half of the day: what is written before it becomes true. */
export function inHalf(time: string, half: 'am' | 'pm'): string {
  const [hour = '', minute = ''] = time.split(':');
  const shown = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return `${String(shown).padStart(2, '0')}:${minute}`;
}

/** A date and a time as one: `YYYY-MM-DDTHH:MM`; '' while one of them is missing. */
export const joinDateTime = ({ date, time }: DateTimeParts): string =>
  date === '' || time === '' ? '' : `${date}T${time}`;

export type DateTimeParts = { date: string; time: string };

export function splitDateTime(value: string): DateTimeParts {
  const [date = '', time = ''] = value.split('T');
  return { date, time: time.slice(0, 5) };
}
