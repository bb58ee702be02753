import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { MOST_PERIODS, type Period } from '#shared/domain/rules/hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import { TimeField } from '../../ui/dates/time-field.tsx';
import { addPeriod, endOf, endsNextDay, fieldOf } from './edit-hours.ts';
import classes from './hours.module.css';
import { clockText } from './hours-text.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

type PeriodsFieldProps = {
  /** Whose they are, for the labels. */
  name: string;
  periods: readonly Period[];
  onChange: (periods: Period[]) => void;
};

/** The periods of one day: none is closed, several are a split shift. */
export function PeriodsField({ name, periods, onChange }: PeriodsFieldProps) {
  const { t, language } = useWords();
  const replace = (index: number, part: Partial<Period>): void =>
    onChange(periods.map((period, at) => (at === index ? { ...period, ...part } : period)));
  return (
    <div className={classes.periods}>
      {periods.length === 0 ? <span className={classes.closed}>{t('hours.closed')}</span> : null}
      {periods.map((period, index) => (
        // The place in the list is all that tells two periods apart.
        <div key={index} className={classes.period} data-testid="period">
          <TimeField
            className={classes.time ?? ''}
            aria-label={t('hours.from', { day: name })}
            value={period.from}
            onChange={(from) => {
              // An emptied field says nothing yet.
              if (from !== '') replace(index, { from });
            }}
          />
          <span aria-hidden="true">{'–'}</span>
          <TimeField
            className={classes.time ?? ''}
            aria-label={t('hours.to', { day: name })}
            value={fieldOf(period.to)}
            onChange={(to) => {
              if (to !== '') replace(index, { to: endOf(to) });
            }}
          />
          {endsNextDay(period) ? (
            <span className={classes.nextDay} data-testid="next-day">
              {t('hours.next-day', { time: clockText(period.to, language) })}
            </span>
          ) : null}
          <TooltipIconButton
            label={t('hours.remove-period', { day: name })}
            onClick={() => onChange(periods.filter((_, at) => at !== index))}
            data-testid="period-remove"
            size="row"
          >
            <IconTrash {...ICON.control} />
          </TooltipIconButton>
        </div>
      ))}
      {periods.length >= MOST_PERIODS ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus {...ICON.line} />}
          aria-label={t('hours.add-period-to', { day: name })}
          onClick={() => onChange(addPeriod(periods))}
          data-testid="period-add"
        >
          {t(periods.length === 0 ? 'hours.open-day' : 'hours.add-period')}
        </Button>
      )}
    </div>
  );
}
