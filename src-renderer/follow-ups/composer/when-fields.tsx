import { FARTHEST_MS } from '#shared/domain/given-times.ts';
import { fromPharmacyField, toPharmacyField } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { TimeField } from '../../ui/dates/time-field.tsx';
import { joinDateTime, splitDateTime } from '../../ui/dates/time-text.ts';
import classes from '../parts/follow-ups.module.css';

/** As the fields hold them: `2026-03-01` and `19:30`, '' while unfilled. */
export type WhenValue = { date: string; time: string };

export const whenOf = (at: number): WhenValue => splitDateTime(toPharmacyField(at));

/** Epoch ms; undefined for what is unfilled, over or too far. */
export function instantOfWhen(when: WhenValue, now: number): number | undefined {
  const at = fromPharmacyField(joinDateTime(when));
  return at !== undefined && at > now && at <= now + FARTHEST_MS ? at : undefined;
}

/** A day and a time of the pharmacy's clock. */
export function WhenFields({
  value,
  now,
  isWrong,
  onChange,
}: {
  value: WhenValue;
  /** Epoch ms. */
  now: number;
  isWrong: boolean;
  onChange: (value: WhenValue) => void;
}) {
  const { t } = useWords();
  return (
    <div>
      <div className={classes.pair}>
        <DateField
          label={t('scheduled.date')}
          value={value.date}
          min={whenOf(now).date}
          error={isWrong}
          onChange={(date) => onChange({ ...value, date })}
          testId="when-date"
        />
        <TimeField
          label={t('scheduled.time')}
          value={value.time}
          error={isWrong}
          onChange={(time) => onChange({ ...value, time })}
          testId="when-time"
        />
      </div>
      {isWrong ? <p className={classes.problem}>{t('scheduled.time-bad')}</p> : null}
    </div>
  );
}
