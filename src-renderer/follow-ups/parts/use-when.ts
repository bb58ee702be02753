import { localDateText } from '#shared/desk/templates/localise.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { addDays } from '#shared/time/local-date.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { daysBetween, formatClock, formatDay } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../../ui/time/use-now.ts';

export type When = {
  /** "Tomorrow · 7:00 pm" of an instant, epoch ms. */
  moment: (at: number) => string;
  /** A day of the pharmacy's calendar. */
  day: (date: LocalDate) => string;
  /** The day of an instant. */
  dayAt: (at: number) => string;
  /** The pharmacy's date. */
  today: LocalDate;
};

/** How moments and days are said here: near ones by name. */
export function useWhen(): When {
  const { t, language } = useWords();
  const now = useToday();
  const today = pharmacyDay(now);
  const words = { today: t('follow-ups.today'), yesterday: t('follow-ups.yesterday') };
  const dayAt = (at: number): string =>
    daysBetween(at, now) === -1 ? t('follow-ups.tomorrow') : formatDay(at, now, language, words);
  return {
    today,
    dayAt,
    moment: (at) => `${dayAt(at)} · ${formatClock(at, language)}`,
    day: (date) => {
      if (date === today) return words.today;
      if (date === addDays(today, 1)) return t('follow-ups.tomorrow');
      if (date === addDays(today, -1)) return words.yesterday;
      return localDateText(date, language, 'latin');
    },
  };
}
