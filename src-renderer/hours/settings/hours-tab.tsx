import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { listHoursProblems } from '#shared/time/validate-hours.ts';
import { isTimeZone } from '#shared/domain/rules/time-zone.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import { SaveBar } from '../../settings-form/drafts/save-bar.tsx';
import { useSettingsDraft } from '../../settings-form/drafts/use-settings-draft.ts';
import { codesAt } from './edit-hours.ts';
import { HolidaysSection } from './holidays-section.tsx';
import { HoursPreview } from './hours-preview.tsx';
import { Problems } from './problems.tsx';
import { RamadanSection } from './ramadan-section.tsx';
import { UnreadableDates, useUnreadableDates } from './unreadable-dates.ts';
import { WeekGrid } from './week-grid.tsx';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

const MINUTE_MS = 60_000;
const CAIRO = 'Africa/Cairo';

/** When the pharmacy is open: the week, Ramadan, the holidays. Nothing holds until it is saved. */
export function HoursTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const draft = useSettingsDraft(settings, ['hours']);
  const { hours } = draft.value;
  const now = useNow(MINUTE_MS);
  const problems = useMemo(() => listHoursProblems(hours), [hours]);
  const unreadable = useUnreadableDates();
  const [turn, setTurn] = useState(0);
  const zones = useMemo(() => {
    const all = Intl.supportedValuesOf('timeZone');
    return [...new Set([CAIRO, hours.timeZone, ...all])];
  }, [hours.timeZone]);
  const change = (part: Partial<Settings['hours']>): void => draft.change({ hours: { ...hours, ...part } });
  const today = localDateAt(now, isTimeZone(hours.timeZone) ? hours.timeZone : CAIRO);
  return (
    <UnreadableDates value={unreadable.report}>
      {/* Anew after discarding, with what was written and is no date. */}
      <SettingsSections key={turn}>
        {isTimeZone(hours.timeZone) ? <HoursPreview hours={hours} now={now} /> : null}
        <SettingsSection title={t('hours.week')} hint={t('hours.week-hint')}>
          <WeekGrid
            where="week"
            week={hours.week}
            problems={problems}
            onChange={(week) => change({ week })}
          />
        </SettingsSection>
        <RamadanSection
          hours={hours}
          today={today}
          problems={problems}
          onChange={(ramadan) => change({ ramadan })}
        />
        <HolidaysSection
          holidays={hours.holidays}
          today={today}
          problems={problems}
          onChange={(holidays) => change({ holidays })}
        />
        <SettingsSection>
          <Select
            label={t('hours.time-zone')}
            description={t('hours.time-zone-hint')}
            data={zones}
            value={hours.timeZone}
            searchable
            allowDeselect={false}
            limit={60}
            onChange={(timeZone) => {
              if (timeZone !== null) change({ timeZone });
            }}
            data-testid="time-zone"
          />
          <Problems codes={codesAt(problems, { in: 'whole' })} />
        </SettingsSection>
      </SettingsSections>
      <SaveBar
        draft={{
          ...draft,
          isChanged: draft.isChanged || unreadable.count > 0,
          discard: () => {
            draft.discard();
            setTurn(turn + 1);
          },
        }}
        problems={listSettingsProblems({ hours }).length + unreadable.count}
      />
    </UnreadableDates>
  );
}
