import type { hoursTexts as arTexts } from '../ar/hours.ts';
import type { SameTexts } from '../text-files.ts';

/** When the pharmacy is open. */
export const hoursTexts: SameTexts<typeof arTexts> = {
  'hours.tab': 'Opening hours',
  'hours.week': 'The week',
  'hours.week-hint':
    'Each day has any number of periods. One that ends after midnight belongs to the day it starts on.',
  'hours.closed': 'Closed',
  'hours.from': '{{day}}: from',
  'hours.to': '{{day}}: to',
  'hours.open-at': 'Open {{periods}}',
  'hours.open-around-clock': 'Open 24 hours',
  'hours.after-midnight': 'after midnight',
  'hours.of-next-day': 'the next day',
  'hours.midnight': 'midnight',
  'hours.noon': 'noon',
  'hours.presets-of': '{{day}}: usual hours',
  'hours.preset-one-shift': 'One shift',
  'hours.preset-split': 'Two shifts with a break',
  'hours.preset-around-clock': '24 hours',
  'hours.preset-after-prayer': 'After the Friday prayer',
  'hours.preset-closed': 'Closed all day',
  'hours.overlaps-period': 'It overlaps with {{period}}.',
  'hours.overlaps-night': 'It overlaps with the night of {{day}} ({{period}}).',
  'hours.add-period': 'Another period',
  'hours.open-day': 'Open this day',
  'hours.remove-period': '{{day}}: delete the period',
  'hours.copy-of': 'Copy the hours of {{day}} to other days',
  'hours.copy-to': 'Copy to',
  'hours.copy': 'Copy',

  'hours.ramadan': 'Ramadan',
  'hours.ramadan-hint':
    'Separate weekly hours for the days of Ramadan; the usual hours return automatically.',
  'hours.ramadan-on': 'Other hours in Ramadan',
  'hours.ramadan-suggest': 'Use the expected dates: {{from}} – {{to}}',
  'hours.moon': 'The dates follow the calendar; the sighting of the moon may move them by a day.',
  'hours.first-day': 'First day',
  'hours.last-day': 'Last day',

  'hours.holidays': 'Holidays and special days',
  'hours.holidays-hint': 'A day here overrides the weekly and Ramadan hours.',
  'hours.holiday': 'Holiday',
  'hours.holiday-add': 'Another special day',
  'hours.holiday-suggest': 'Add a known holiday',
  'hours.holiday-remove': 'Delete {{name}}',
  'hours.about': 'about',
  'hours.name-ar': 'Name in Arabic',
  'hours.name-en': 'Name in English',
  'hours.name-needed': 'Write a name in Arabic.',
  'hours.closed-all-day': 'Closed all day',

  'hours.time-zone': 'Time zone',
  'hours.time-zone-hint': 'Opening hours and summer time follow it.',

  'hours.now-open': 'The pharmacy is open now and closes {{when}}.',
  'hours.now-closed': 'The pharmacy is closed now and opens {{when}}.',
  'hours.open-always': 'The pharmacy is open around the clock.',
  'hours.closed-long': 'The pharmacy is closed, and these hours have no time at which it opens.',
  'hours.strip': 'The next two weeks',
  'hours.in-ramadan': 'Ramadan',

  'hours.problem-period-empty':
    'A period ends where it begins. For the whole day write from 12 midnight to 12 midnight.',
  'hours.problem-periods-overlap': 'Two periods overlap, or one overlaps the night before.',
  'hours.problem-range-backwards': 'The last day is before the first.',
  'hours.problem-holidays-overlap': 'One of these days is in another holiday too.',
  'hours.problem-never-open': 'Every day of this week is closed. Open at least one.',
  'hours.problem-time-zone-unknown': 'Choose a time zone from the list.',
};
