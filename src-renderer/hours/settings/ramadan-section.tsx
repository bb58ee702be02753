import { Button, Switch } from '@mantine/core';
import { useMemo } from 'react';
import type { Hours, LocalDate } from '#shared/domain/rules/hours.ts';
import type { HoursProblem } from '#shared/time/validate-hours.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { DateRange } from './date-range.tsx';
import classes from './hours.module.css';
import { codesAt, isRangeWrong } from './edit-hours.ts';
import { longDate } from './hours-text.ts';
import { suggestRamadan } from './suggest-days.ts';
import { WeekGrid } from './week-grid.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';

type RamadanSectionProps = {
  hours: Hours;
  today: LocalDate;
  problems: readonly HoursProblem[];
  onChange: (ramadan: Hours['ramadan']) => void;
};

/** Hours of their own for the days of Ramadan. They move each year, so a person sets them. */
export function RamadanSection({ hours, today, problems, onChange }: RamadanSectionProps) {
  const { t, language } = useWords();
  const { ramadan } = hours;
  const suggested = useMemo(() => suggestRamadan(today), [today]);
  const isSuggested =
    suggested !== undefined && ramadan?.from === suggested.from && ramadan.to === suggested.to;
  return (
    <SettingsSection title={t('hours.ramadan')} hint={t('hours.ramadan-hint')}>
      <Switch
        label={t('hours.ramadan-on')}
        checked={ramadan !== null}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked
              ? { ...(suggested ?? { from: today, to: today }), week: hours.week }
              : null,
          )
        }
        data-testid="ramadan-switch"
      />
      {ramadan === null ? null : (
        <>
          <div className={classes.rangeLine}>
            <DateRange
              range={ramadan}
              isWrong={isRangeWrong(codesAt(problems, { in: 'ramadan', day: null }))}
              onChange={(range) => onChange({ ...ramadan, ...range })}
            />
            {suggested === undefined || isSuggested ? null : (
              <Button
                variant="light"
                size="compact-sm"
                onClick={() => onChange({ ...ramadan, ...suggested })}
              >
                {t('hours.ramadan-suggest', {
                  from: isolate(longDate(suggested.from, language)),
                  to: isolate(longDate(suggested.to, language)),
                })}
              </Button>
            )}
          </div>
          <p className={classes.hint}>{t('hours.moon')}</p>
          <WeekGrid
            where="ramadan"
            week={ramadan.week}
            problems={problems}
            onChange={(week) => onChange({ ...ramadan, week })}
          />
        </>
      )}
    </SettingsSection>
  );
}
