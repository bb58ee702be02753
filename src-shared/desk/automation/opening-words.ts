import type { Language } from '../../domain/bilingual.ts';
import type { ClockFace } from '../../domain/rules/clock-face.ts';
import type { LocalDate } from '../../domain/rules/hours.ts';
import { localiseDigits, type Digits } from '../../text/localise-digits.ts';
import { clockText } from '../../time/clock-text.ts';
import { addDays } from '../../time/local-date.ts';
import { localDateAt, minuteOfDayAt } from '../../time/zone.ts';

/** From here on a weekday alone could be the one of this week or of the next. */
const DAYS_OF_WEEKDAYS = 6;

const weekdayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ar: dateFormat('ar-EG', { weekday: 'long' }),
  en: dateFormat('en-GB', { weekday: 'long' }),
};
const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ar: dateFormat('ar-EG', { day: 'numeric', month: 'long' }),
  en: dateFormat('en-GB', { day: 'numeric', month: 'long' }),
};

function dateFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...parts,
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
}

interface OpeningTold {
  /** Epoch ms. */
  now: number;
  timeZone: string;
  language: Language;
  digits: Digits;
  /** Twelve hours with the part of the day, as customers are told, unless staff chose the other for themselves. */
  face?: ClockFace;
}

/**
 * When the pharmacy opens, as one says it on the pharmacy's clock: «غدًا الساعة 9 صباحًا», "tomorrow at 9:00 am",
 * «يوم السبت 5 ديسمبر الساعة 2:30 ظهرًا».
 * @param opening Epoch ms, as is `now`.
 */
export function openingWords(
  opening: number,
  { now, timeZone, language, digits, face = '12-hours' }: OpeningTold,
): string {
  const day = dayWords(localDateAt(opening, timeZone), localDateAt(now, timeZone), language);
  const minute = minuteOfDayAt(opening, timeZone);
  const time = face === '24-hours' ? clockText(minute, language, face) : timeWords(minute, language);
  return localiseDigits(language === 'ar' ? `${day} الساعة ${time}` : `${day} at ${time}`, digits);
}

function dayWords(date: LocalDate, today: LocalDate, language: Language): string {
  if (date === today) return language === 'ar' ? 'اليوم' : 'today';
  if (date === addDays(today, 1)) return language === 'ar' ? 'غدًا' : 'tomorrow';
  const weekday = weekdayFormats[language].format(Date.parse(date));
  const day =
    date <= addDays(today, DAYS_OF_WEEKDAYS) ? '' : ` ${dayFormats[language].format(Date.parse(date))}`;
  return language === 'ar' ? `يوم ${weekday}${day}` : `on ${weekday}${day}`;
}

/** @param minute Since midnight, 0–1439. */
function timeWords(minute: number, language: Language): string {
  const hour = Math.floor(minute / 60);
  const minutes = minute % 60;
  const shownHour = hour % 12 === 0 ? 12 : hour % 12;
  const twoDigits = String(minutes).padStart(2, '0');
  if (language === 'en') {
    if (minute === 0) return '12:00 midnight';
    if (minute === 12 * 60) return '12:00 noon';
    return `${shownHour}:${twoDigits} ${hour < 12 ? 'am' : 'pm'}`;
  }
  const clock = minutes === 0 ? String(shownHour) : `${shownHour}:${twoDigits}`;
  return minute === 0 ? '12 منتصف الليل' : `${clock} ${partOfDay(hour)}`;
}

/** As it is said in Egypt. */
function partOfDay(hour: number): string {
  if (hour < 3) return 'ليلًا';
  if (hour < 5) return 'فجرًا';
  if (hour < 12) return 'صباحًا';
  if (hour < 15) return 'ظهرًا';
  return hour < 18 ? 'عصرًا' : 'مساءً';
}
