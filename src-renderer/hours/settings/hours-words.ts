import type { Period } from '#shared/domain/rules/hours.ts';
import { minuteOfTime, shortClockText } from '#shared/time/clock-text.ts';
import { minutesOf } from '#shared/time/open-stretches.ts';
import { pharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { isolate, type Words } from '../../i18n/use-words.ts';

const DAY = 1440;
const NOON = '12:00';
/** An end up to here is still the night. */
const NIGHT_ENDS = DAY + 5 * 60;

/** "9 am–1 pm", «5 م–1 ص بعد منتصف الليل». */
export function periodWords(period: Period, words: Words): string {
  const { to } = minutesOf(period);
  const clock = `${clockWords(period.from, words)}–${clockWords(period.to, words)}`;
  if (to <= DAY) return clock;
  return `${clock} ${words.t(to <= NIGHT_ENDS ? 'hours.after-midnight' : 'hours.of-next-day')}`;
}

/** What the periods of a day mean, in a sentence: «مفتوح 9 ص–1 م و5 م–1 ص بعد منتصف الليل». */
export function dayWords(periods: readonly Period[], words: Words): string {
  const inOrder = periods.toSorted((one, other) => minutesOf(one).from - minutesOf(other).from);
  if (inOrder.length === 0) return words.t('hours.closed');
  if (inOrder.some((period) => minutesOf(period).to - minutesOf(period).from === DAY))
    return words.t('hours.open-around-clock');
  const list = new Intl.ListFormat(words.language).format(
    inOrder.map((period) => isolate(periodWords(period, words))),
  );
  return words.t('hours.open-at', { periods: list });
}

/** Midnight and noon by their names: «12 ص» is often taken for the other. */
function clockWords(time: string, { t, language }: Words): string {
  const { face } = pharmacyClock();
  if (face === '24-hours') return time;
  if (minuteOfTime(time) % DAY === 0) return t('hours.midnight');
  return time === NOON ? t('hours.noon') : shortClockText(minuteOfTime(time), language, face);
}
