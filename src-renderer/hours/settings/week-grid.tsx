import { Button, Checkbox, Popover } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { WEEKDAYS, type Week, type Weekday } from '#shared/domain/rules/hours.ts';
import type { HoursProblem } from '#shared/time/validate-hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import { codesAt, copyDay } from './edit-hours.ts';
import classes from './hours.module.css';
import { weekdayName } from './hours-text.ts';
import { PeriodsField } from './periods-field.tsx';
import { Problems } from './problems.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

type WeekGridProps = {
  where: 'week' | 'ramadan';
  week: Week;
  problems: readonly HoursProblem[];
  onChange: (week: Week) => void;
};

/** Seven days from Saturday on, Friday like any other. */
export function WeekGrid({ where, week, problems, onChange }: WeekGridProps) {
  const { language } = useWords();
  return (
    <>
      <Problems codes={codesAt(problems, { in: where, day: null })} />
      <div className={classes.week} data-testid={`hours-${where}`}>
        {WEEKDAYS.map((day) => {
          const name = weekdayName(day, language);
          return (
            <div key={day} className={classes.day} role="group" aria-label={name} data-testid={`day-${day}`}>
              <span className={classes.dayName}>{name}</span>
              <div className={classes.dayBody}>
                <PeriodsField
                  name={name}
                  periods={week[day]}
                  onChange={(periods) => onChange({ ...week, [day]: periods })}
                />
                <Problems codes={codesAt(problems, { in: where, day })} />
              </div>
              <CopyDay day={day} name={name} onCopy={(days) => onChange(copyDay(week, day, days))} />
            </div>
          );
        })}
      </div>
    </>
  );
}

function CopyDay({ day, name, onCopy }: { day: Weekday; name: string; onCopy: (days: Weekday[]) => void }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const others = WEEKDAYS.filter((other) => other !== day);
  const [chosen, setChosen] = useState<readonly string[]>(others);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <TooltipIconButton
          label={t('hours.copy-of', { day: name })}
          onClick={() => setOpen(!isOpen)}
          data-testid="day-copy"
          size="row"
        >
          <IconCopy {...ICON.control} />
        </TooltipIconButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('hours.copy-to')}
          value={[...chosen]}
          onChange={(days: string[]) => setChosen(days)}
        >
          <div className={classes.copyDays}>
            {others.map((other) => (
              <Checkbox key={other} value={other} label={weekdayName(other, language)} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
        <Button
          size="compact-md"
          disabled={chosen.length === 0}
          onClick={() => {
            setOpen(false);
            onCopy(others.filter((other) => chosen.includes(other)));
          }}
          data-testid="day-copy-do"
        >
          {t('hours.copy')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
