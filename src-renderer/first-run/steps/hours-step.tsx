import { useMemo, useState } from 'react';
import type { Week } from '#shared/domain/rules/hours.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { listHoursProblems } from '#shared/time/validate-hours.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { WeekGrid } from '../../hours/settings/week-grid.tsx';
import { StepDoor } from '../step-door.tsx';
import { useStep } from '../use-step.ts';
import type { LaterWays } from './later-ways.ts';

/**
 * The week, in the fields of the settings. A week without faults is stored as it is typed; going on stores it as it
 * stands, so that a pharmacy with the usual hours has said so.
 */
export function HoursStep({ settings, onLeave }: { settings: Settings } & LaterWays) {
  const { t } = useWords();
  const update = useUpdateSettings();
  const step = useStep(settings, 'hours');
  const [hours, setHours] = useState(settings.hours);
  const problems = useMemo(() => listHoursProblems(hours), [hours]);
  const change = (week: Week): void => {
    const changed = { ...hours, week };
    setHours(changed);
    if (listHoursProblems(changed).length === 0) update.mutate({ hours: changed });
  };
  return (
    <StepDoor
      step="hours"
      width="wide"
      title={t('first-run.hours-title')}
      body={t('first-run.hours-body')}
      onSkip={() => step.next()}
      onLeave={onLeave}
      onNext={() => step.next({ hours })}
      next={{ isDisabled: problems.length > 0, isBusy: step.isBusy }}
      submitsByEnter={false}
    >
      <WeekGrid where="week" week={hours.week} problems={problems} onChange={change} />
    </StepDoor>
  );
}
