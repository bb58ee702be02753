import { Button, Menu, Switch, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  HOLIDAY_NAME_LENGTH,
  MOST_HOLIDAYS,
  type Holiday,
  type LocalDate,
} from '#shared/domain/rules/hours.ts';
import type { HoursProblem, HoursProblemCode } from '#shared/time/validate-hours.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { DateRange } from './date-range.tsx';
import { addHoliday, addPeriod, codesAt, isRangeWrong, RANGE_CODES } from './edit-hours.ts';
import classes from './hours.module.css';
import { shortDate } from './hours-text.ts';
import { PeriodsField } from './periods-field.tsx';
import { Problems } from './problems.tsx';
import { suggestHolidays } from './suggest-days.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useRowKeys } from '../../ui/use-row-keys.ts';

type HolidaysSectionProps = {
  holidays: readonly Holiday[];
  today: LocalDate;
  problems: readonly HoursProblem[];
  onChange: (holidays: Holiday[]) => void;
};

/** Days with other hours, or none; they go before Ramadan and the week. */
export function HolidaysSection({ holidays, today, problems, onChange }: HolidaysSectionProps) {
  const { t, language } = useWords();
  const known = useMemo(() => suggestHolidays(today), [today]);
  const suggested = known.filter(({ from }) => !holidays.some((one) => one.from <= from && from <= one.to));
  const rows = useRowKeys(holidays.length);
  const isFull = holidays.length >= MOST_HOLIDAYS;
  return (
    <SettingsSection title={t('hours.holidays')} hint={t('hours.holidays-hint')}>
      {holidays.map((holiday, index) => (
        <HolidayCard
          key={rows.keys[index]}
          holiday={holiday}
          codes={codesAt(problems, { in: 'holiday', index })}
          onChange={(changed) => onChange(holidays.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => {
            rows.remove(index);
            onChange(holidays.filter((_, at) => at !== index));
          }}
        />
      ))}
      <div className={classes.buttons}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="light"
              disabled={isFull || suggested.length === 0}
              leftSection={<IconCalendarPlus {...ICON.control} />}
              data-testid="holiday-suggest"
            >
              {t('hours.holiday-suggest')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.suggestions}>
            {suggested.map(({ name, from, to, isMoving }) => (
              <Menu.Item
                key={name.en}
                onClick={() => onChange(addHoliday(holidays, { name, from, to, periods: [] }))}
              >
                {name[language]}
                <span className={classes.suggestedDate}>
                  {isMoving ? `${t('hours.about')} ` : ''}
                  {shortDate(from, language)}
                </span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="default"
          disabled={isFull}
          leftSection={<IconPlus {...ICON.control} />}
          onClick={() =>
            onChange([...holidays, { name: { ar: '', en: '' }, from: today, to: today, periods: [] }])
          }
          data-testid="holiday-add"
        >
          {t('hours.holiday-add')}
        </Button>
      </div>
    </SettingsSection>
  );
}

type HolidayCardProps = {
  holiday: Holiday;
  codes: readonly HoursProblemCode[];
  onChange: (holiday: Holiday) => void;
  onRemove: () => void;
};

function HolidayCard({ holiday, codes, onChange, onRemove }: HolidayCardProps) {
  const { t, language } = useWords();
  const { name } = holiday;
  const shown = name[language] || name.ar || t('hours.holiday');
  const isClosed = holiday.periods.length === 0;
  return (
    <div className={classes.holiday} role="group" aria-label={shown} data-testid="holiday">
      <div className={classes.names}>
        <TextInput
          spellCheck={false}
          label={t('hours.name-ar')}
          dir="rtl"
          maxLength={HOLIDAY_NAME_LENGTH}
          value={name.ar}
          error={name.ar.trim() === '' ? t('hours.name-needed') : undefined}
          onChange={(event) => onChange({ ...holiday, name: { ...name, ar: event.currentTarget.value } })}
          data-testid="holiday-name-ar"
        />
        <TextInput
          spellCheck={false}
          label={t('hours.name-en')}
          dir="ltr"
          maxLength={HOLIDAY_NAME_LENGTH}
          value={name.en}
          onChange={(event) => onChange({ ...holiday, name: { ...name, en: event.currentTarget.value } })}
        />
        <TooltipIconButton
          className={classes.removeHoliday}
          label={t('hours.holiday-remove', { name: isolate(shown) })}
          onClick={onRemove}
        >
          <IconTrash {...ICON.control} />
        </TooltipIconButton>
      </div>
      <DateRange
        range={holiday}
        isWrong={isRangeWrong(codes)}
        onChange={(range) => onChange({ ...holiday, ...range })}
      />
      <Switch
        label={t('hours.closed-all-day')}
        checked={isClosed}
        onChange={(event) =>
          onChange({ ...holiday, periods: event.currentTarget.checked ? [] : addPeriod([]) })
        }
      />
      {isClosed ? null : (
        <PeriodsField
          name={shown}
          periods={holiday.periods}
          onChange={(periods) => onChange({ ...holiday, periods })}
        />
      )}
      <Problems codes={codes.filter((code) => RANGE_CODES.has(code))} />
    </div>
  );
}
