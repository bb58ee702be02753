import { Checkbox } from '@mantine/core';
import { RECORD_FORMATS, type RecordFormat } from '#shared/domain/records/record.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { DateField } from '../../ui/dates/date-field.tsx';
import type { Days, PeriodName } from '../period.ts';
import classes from './record-dialog.module.css';

export type RecordParts = { pictures: boolean; notes: boolean; health: boolean };

const PERIODS: readonly PeriodName[] = ['all', 'month', 'days'];

/** As what, from when, and what of it. */
export function RecordFields(props: {
  isCustomer: boolean;
  mayHealth: boolean;
  isOff: boolean;
  format: RecordFormat;
  onFormat: (format: RecordFormat) => void;
  period: PeriodName;
  onPeriod: (period: PeriodName) => void;
  days: Days;
  onDays: (days: Days) => void;
  isTurned: boolean;
  parts: RecordParts;
  onParts: (parts: RecordParts) => void;
}) {
  const { format, period, days, parts, onDays, onParts } = props;
  const { t } = useWords();
  const part = (name: keyof RecordParts, label: string) => (
    <Checkbox
      label={label}
      checked={parts[name]}
      onChange={(event) => onParts({ ...parts, [name]: event.currentTarget.checked })}
      data-testid={`record-${name}`}
    />
  );
  return (
    <fieldset className={classes.fields} disabled={props.isOff}>
      <Choice
        label={t('records.format')}
        value={format}
        options={RECORD_FORMATS.map((value) => ({
          value,
          label: t(`records.format-${value}`),
          testId: `record-format-${value}`,
        }))}
        onChange={props.onFormat}
      />
      <p className={classes.hint}>{t(`records.format-${format}-hint`)}</p>
      <Choice
        label={t('records.period')}
        value={period}
        options={PERIODS.map((value) => ({
          value,
          label: t(`records.period-${value}`),
          testId: `record-period-${value}`,
        }))}
        onChange={props.onPeriod}
      />
      {period === 'days' ? (
        <div className={classes.days}>
          <DateField
            label={t('records.from')}
            value={days.from}
            onChange={(from) => onDays({ ...days, from })}
            testId="record-from"
          />
          <DateField
            label={t('records.until')}
            value={days.until}
            error={props.isTurned ? t('records.days-turned') : undefined}
            onChange={(until) => onDays({ ...days, until })}
            testId="record-until"
          />
        </div>
      ) : null}
      {format === 'txt' ? null : part('pictures', t('records.with-pictures'))}
      {part('notes', t('records.with-notes'))}
      {props.isCustomer && props.mayHealth ? part('health', t('records.with-health')) : null}
    </fieldset>
  );
}
