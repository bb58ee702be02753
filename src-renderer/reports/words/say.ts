import type { Durations } from '#shared/domain/reports/report.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { showDate } from '#shared/time/read-date.ts';
import { formatDayParts } from '../../i18n/time-format.ts';
import { isolateLtr, type Words } from '../../i18n/use-words.ts';

/** Where there is nothing to say. */
const NO_VALUE = '–';

/** How long something took; of what is counted in ranges the range is said. */
function sayMinutes({ t }: Words, minutes: number): string {
  const values = { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) };
  return minutes < 60 ? t('reports.minutes', values) : t('reports.hours-minutes', values);
}

export function sayPercentile(words: Words, percentile: Durations['median']): string {
  if (percentile === null) return NO_VALUE;
  const { minutes, rangeMinutes } = percentile;
  if (rangeMinutes === 1) return sayMinutes(words, minutes);
  return `${sayMinutes(words, minutes)} – ${sayMinutes(words, minutes + rangeMinutes)}`;
}

export const sayMean = (words: Words, meanMs: number | null): string =>
  meanMs === null ? NO_VALUE : sayMinutes(words, Math.round(meanMs / 60_000));

/** Of all, as whole hundredths. */
export const sayShare = (part: number, all: number): string =>
  all === 0 ? NO_VALUE : isolateLtr(`${Math.round((part / all) * 100)}%`);

export const sayRating = (average: number | null): string =>
  average === null ? NO_VALUE : average.toFixed(1);

export const sayMoney = ({ language }: Words, piastres: number): string =>
  moneyText(piastres / 100, language, 'latin');

/** Any Saturday's noon, epoch ms. */
const SATURDAY = Date.UTC(2026, 0, 3, 12);
const DAY_MS = 86_400_000;

/** @param day 0 is Saturday. */
export const sayWeekday = (language: Words['language'], day: number): string =>
  formatDayParts(language, { weekday: 'long', timeZone: 'UTC' }, SATURDAY + day * DAY_MS);

export const sayDate = (date: string): string => isolateLtr(showDate(date));
