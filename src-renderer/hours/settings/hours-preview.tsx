import type { Hours } from '#shared/domain/rules/hours.ts';
import { openingWords } from '#shared/desk/automation/opening-words.ts';
import { shortClockText } from '#shared/time/clock-text.ts';
import { addDays } from '#shared/time/local-date.ts';
import { isOpen, nextClosing, nextOpening } from '#shared/time/opening.ts';
import { stretchesOn } from '#shared/time/open-stretches.ts';
import { localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { reasonOf } from './edit-hours.ts';
import classes from './hours.module.css';
import { shortDate } from './hours-text.ts';

const DAYS = 14;

/** What these hours mean now and in the coming two weeks. */
export function HoursPreview({ hours, now }: { hours: Hours; now: number }) {
  const { t, language } = useWords();
  const { face } = usePharmacyClock();
  const today = localDateAt(now, hours.timeZone);
  const open = isOpen(now, hours);
  const until = open ? nextClosing(now, hours) : nextOpening(now, hours);
  const { timeZone } = hours;
  const clock = (at: number): string => shortClockText(minuteOfDayAt(at, timeZone), language, face);
  const sentence = (): string => {
    if (until === undefined) return t(open ? 'hours.open-always' : 'hours.closed-long');
    const words = openingWords(until, { now, timeZone, language, digits: 'latin', face });
    return t(open ? 'hours.now-open' : 'hours.now-closed', { when: isolate(words) });
  };
  return (
    <section className={classes.preview}>
      <p className={classes.now} role="status" data-open={open} data-testid="hours-now">
        <span className={classes.light} aria-hidden="true" />
        {sentence()}
      </p>
      <ol className={classes.strip} aria-label={t('hours.strip')} data-testid="hours-strip">
        {Array.from({ length: DAYS }, (_, ahead) => addDays(today, ahead)).map((date) => {
          const stretches = stretchesOn(date, hours);
          const reason = reasonOf(date, hours);
          const why =
            reason === 'ramadan' ? t('hours.in-ramadan') : reason?.name[language] || reason?.name.ar;
          return (
            <li
              key={date}
              className={classes.cell}
              data-today={date === today}
              data-closed={stretches.length === 0}
              data-special={reason !== null}
            >
              <span className={classes.cellDay}>{shortDate(date, language)}</span>
              {why === undefined ? null : <bdi className={classes.cellWhy}>{why}</bdi>}
              {stretches.length === 0 ? (
                <span className={classes.cellClosed}>{t('hours.closed')}</span>
              ) : null}
              {stretches.map(({ from, to }) => (
                <span key={from} className={classes.cellTime}>
                  {`${clock(from)} – ${clock(to)}`}
                </span>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
