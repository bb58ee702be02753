import { localDateText } from '#shared/desk/templates/localise.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { addDays } from '#shared/time/local-date.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { daysBetween, formatClock, formatDay } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../../ui/time/use-now.ts';

export type When = {
  /** "Tomorrow · 7:00 PM" of an instant, epoch ms. */
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
  const { timeZone } = (useSettings().data ?? DEFAULT_SETTINGS).hours;
  const today = localDateAt(now, timeZone);
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
