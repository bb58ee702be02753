import { WEEKDAYS, type Week } from '#shared/domain/rules/hours.ts';
import type { HoursProblem } from '#shared/time/validate-hours.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CopyDay } from './copy-day.tsx';
import { DayPresets } from './day-presets.tsx';
import { codesAt, copyDay } from './edit-hours.ts';
import classes from './hours.module.css';
import { weekdayName } from './hours-text.ts';
import { PeriodsField } from './periods-field.tsx';
import { Problems } from './problems.tsx';

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
        {WEEKDAYS.map((day, index) => {
          const name = weekdayName(day, language);
          const dayBefore = WEEKDAYS.at(index - 1) ?? day;
          return (
            <div key={day} className={classes.day} role="group" aria-label={name} data-testid={`day-${day}`}>
              <span className={classes.dayName}>{name}</span>
              <div className={classes.dayBody}>
                <PeriodsField
                  name={name}
                  periods={week[day]}
                  dayBefore={{ name: weekdayName(dayBefore, language), periods: week[dayBefore] }}
                  onChange={(periods) => onChange({ ...week, [day]: periods })}
                />
              </div>
              <div className={classes.dayTools}>
                <DayPresets name={name} onPick={(periods) => onChange({ ...week, [day]: periods })} />
                <CopyDay day={day} name={name} onCopy={(days) => onChange(copyDay(week, day, days))} />
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}
