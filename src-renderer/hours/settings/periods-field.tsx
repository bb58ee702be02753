import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { MOST_PERIODS, type Period } from '#shared/domain/rules/hours.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { TimeField } from '../../ui/dates/time-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { addPeriod, endOf, fieldOf } from './edit-hours.ts';
import classes from './hours.module.css';
import { dayWords, periodWords } from './hours-words.ts';
import { periodFaults, type PeriodFault } from './period-faults.ts';
import { useReportUnreadable } from './unreadable-dates.ts';

type PeriodsFieldProps = {
  /** Whose they are, for the labels. */
  name: string;
  periods: readonly Period[];
  /** The day whose night reaches into this one, where it is known. */
  dayBefore?: { name: string; periods: readonly Period[] };
  onChange: (periods: Period[]) => void;
};

/** The periods of one day: none is closed, several are a split shift. Each keeps its place until it is taken away. */
export function PeriodsField({ name, periods, dayBefore, onChange }: PeriodsFieldProps) {
  const words = useWords();
  const { t } = words;
  const faults = periodFaults(periods, dayBefore?.periods);
  const place = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);
  const rows = useRowKeys(periods.length);
  // Whoever adds a period goes on by typing when it begins.
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    const added = [...(place.current?.querySelectorAll('[data-testid="period"]') ?? [])].at(-1);
    added?.querySelector('input')?.focus();
  });
  return (
    <div ref={place} className={classes.periods} data-single={periods.length <= 1}>
      {periods.map((period, index) => (
        <PeriodRow
          key={rows.keys[index]}
          name={name}
          period={period}
          fault={faults[index]}
          nightBefore={dayBefore?.name ?? ''}
          onChange={(changed) => onChange(periods.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => {
            rows.remove(index);
            onChange(periods.filter((_, at) => at !== index));
          }}
        />
      ))}
      <div className={classes.dayEnd}>
        {faults.some((fault) => fault !== undefined) ? null : (
          <span className={classes.meaning} data-closed={periods.length === 0} data-testid="day-meaning">
            {dayWords(periods, words)}
          </span>
        )}
        {periods.length >= MOST_PERIODS ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus {...ICON.line} />}
            aria-label={`${name}: ${t(periods.length === 0 ? 'hours.open-day' : 'hours.add-period')}`}
            onClick={() => {
              isAdded.current = true;
              onChange(addPeriod(periods));
            }}
            data-testid="period-add"
          >
            {t(periods.length === 0 ? 'hours.open-day' : 'hours.add-period')}
          </Button>
        )}
      </div>
    </div>
  );
}

function PeriodRow(props: {
  name: string;
  period: Period;
  fault: PeriodFault | undefined;
  nightBefore: string;
  onChange: (period: Period) => void;
  onRemove: () => void;
}) {
  const { name, period, fault, nightBefore, onChange, onRemove } = props;
  const { t } = useWords();
  const judgeStart = useReportUnreadable();
  const judgeEnd = useReportUnreadable();
  const field = { className: classes.time ?? '', error: fault !== undefined, mayBeEmpty: false };
  return (
    <div className={classes.period} data-faulty={fault !== undefined} data-testid="period">
      <TimeField
        {...field}
        aria-label={t('hours.from', { day: name })}
        value={period.from}
        onChange={(from) => {
          // What cannot be read says nothing yet.
          if (from !== '') onChange({ ...period, from });
        }}
        onUnreadable={judgeStart}
      />
      <span className={classes.dash} aria-hidden="true">
        {'–'}
      </span>
      <TimeField
        {...field}
        aria-label={t('hours.to', { day: name })}
        value={fieldOf(period.to)}
        onChange={(to) => {
          if (to !== '') onChange({ ...period, to: endOf(to) });
        }}
        onUnreadable={judgeEnd}
      />
      <TooltipIconButton
        label={t('hours.remove-period', { day: name })}
        onClick={onRemove}
        data-testid="period-remove"
        size="row"
      >
        <IconTrash {...ICON.control} />
      </TooltipIconButton>
      {fault === undefined || fault.code === 'named-by-other' ? null : (
        <FaultWords fault={fault} nightBefore={nightBefore} />
      )}
    </div>
  );
}

function FaultWords({
  fault,
  nightBefore,
}: {
  fault: Exclude<PeriodFault, { code: 'named-by-other' }>;
  nightBefore: string;
}) {
  const words = useWords();
  const { t } = words;
  const sentence = (): string => {
    if (fault.code === 'period-empty') return t('hours.problem-period-empty');
    const period = isolate(periodWords(fault.other, words));
    return fault.isOfNightBefore
      ? t('hours.overlaps-night', { day: nightBefore, period })
      : t('hours.overlaps-period', { period });
  };
  return (
    <p className={classes.problem} role="alert" data-testid="hours-problem" data-code={fault.code}>
      {sentence()}
    </p>
  );
}
