import type { datesTexts as arTexts } from '../ar/dates.ts';
import type { SameTexts } from '../text-files.ts';

/** Fields of a day and of a time. */
export const datesTexts: SameTexts<typeof arTexts> = {
  'dates.placeholder': 'dd/mm/yyyy',
  'dates.unreadable': 'Write the date like this: 25/12/2027',
  'dates.too-early': 'The first day here is {{date}}',
  'dates.too-late': 'The last day here is {{date}}',
  'dates.time-unreadable': 'Write the time like this: {{example}}',
  'dates.clear': 'Clear the date',
  'dates.day': 'Day',
  'dates.time': 'Time',
  'dates.open-calendar': 'Open the calendar',
  'dates.choose-time': 'Choose the time in a list',
  'dates.choose-month': 'Choose the month',
  'dates.choose-year': 'Choose the year',
  'dates.next-month': 'Next month',
  'dates.previous-month': 'Previous month',
  'dates.next-year': 'Next year',
  'dates.previous-year': 'Previous year',
  'dates.next-decade': 'Later years',
  'dates.previous-decade': 'Earlier years',
};
