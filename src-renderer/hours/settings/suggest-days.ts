import type { Holiday, LocalDate } from '#shared/domain/rules/hours.ts';
import { addDays } from '#shared/time/local-date.ts';

/** `isMoving`: it depends on the moon, and may be a day earlier or later than this. */
export type SuggestedHoliday = Pick<Holiday, 'name' | 'from' | 'to'> & { isMoving: boolean };

const NEARLY_A_YEAR = 366;

const fixed = (month: number, day: number, ar: string, en: string) => ({ month, day, ar, en });
const FIXED = [
  fixed(1, 7, 'عيد الميلاد المجيد', 'Coptic Christmas'),
  fixed(1, 25, '25 يناير', '25 January'),
  fixed(4, 25, 'عيد تحرير سيناء', 'Sinai Liberation Day'),
  fixed(5, 1, 'عيد العمال', 'Labour Day'),
  fixed(6, 30, '30 يونيو', '30 June'),
  fixed(7, 23, '23 يوليو', '23 July'),
  fixed(10, 6, '6 أكتوبر', '6 October'),
];

const moving = (month: number, day: number, days: number, ar: string, en: string) => ({
  month,
  day,
  days,
  ar,
  en,
});
/** By the Islamic calendar. */
const MOVING = [
  moving(1, 1, 1, 'رأس السنة الهجرية', 'Islamic New Year'),
  moving(3, 12, 1, 'المولد النبوي', 'The Prophet’s Birthday'),
  moving(10, 1, 3, 'عيد الفطر', 'Eid al-Fitr'),
  moving(12, 9, 5, 'عيد الأضحى', 'Eid al-Adha'),
];

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The holidays of the coming year in Egypt, by their first day; a person chooses which of them the pharmacy keeps. */
export function suggestHolidays(today: LocalDate): SuggestedHoliday[] {
  const found = [
    ...FIXED.map(({ month, day, ar, en }) => {
      const from = nextFixed(today, month, day);
      return { name: { ar, en }, from, to: from, isMoving: false };
    }),
    ...MOVING.flatMap(({ month, day, days, ar, en }) => {
      const from = nextIslamic(today, month, day);
      return from === undefined
        ? []
        : [{ name: { ar, en }, from, to: addDays(from, days - 1), isMoving: true }];
    }),
    springFestival(today),
  ];
  return found.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** The next Ramadan that is not over, by the calendar; the moon decides. */
export function suggestRamadan(today: LocalDate): { from: LocalDate; to: LocalDate } | undefined {
  // The feast that ends it, from tomorrow on: on the feast's own day Ramadan is over. One that goes on began up
  // to 29 days ago.
  const end = nextIslamic(addDays(today, 1), 10, 1);
  if (end === undefined) return undefined;
  const from = nextIslamic(addDays(end, -31), 9, 1);
  return from === undefined ? undefined : { from, to: addDays(end, -1) };
}

function nextFixed(today: LocalDate, month: number, day: number): LocalDate {
  const tail = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = `${today.slice(0, 4)}-${tail}`;
  return thisYear >= today ? thisYear : `${Number(today.slice(0, 4)) + 1}-${tail}`;
}

function nextIslamic(today: LocalDate, month: number, day: number): LocalDate | undefined {
  for (let ahead = 0; ahead <= NEARLY_A_YEAR; ahead += 1) {
    const date = addDays(today, ahead);
    if (hijri.format(Date.parse(date)) === `${month}/${day}`) return date;
  }
  return undefined;
}

/** Sham el-Nessim: the Monday after the Orthodox Easter (Meeus' rule for the Julian calendar, 13 days on until 2099). */
function springFestival(today: LocalDate): SuggestedHoliday {
  const year = Number(today.slice(0, 4));
  const next = [year, year + 1].map(easterMonday).find((date) => date >= today) ?? easterMonday(year + 1);
  return { name: { ar: 'شم النسيم', en: 'Sham el-Nessim' }, from: next, to: next, isMoving: false };
}

function easterMonday(year: number): LocalDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const julian = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return addDays(julian, 13 + 1);
}
