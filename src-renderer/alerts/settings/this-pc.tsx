import { Switch } from '@mantine/core';
import { CLOSINGS, VOLUMES } from '#shared/domain/look.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useLook, useUpdateLook } from '../../api/queries/look.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import settingsClasses from '../../settings-form/settings.module.css';
import { Choice } from '../../ui/choice.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useSetStartsWithPc, useStartsWithPc } from '../alerts-api.ts';

/** How loud it is here: everybody's at this counter. */
export function VolumeField() {
  const { t } = useWords();
  const { volume } = useLook();
  const update = useUpdateLook();
  return (
    <Choice
      label={t('alerts.volume')}
      value={volume}
      onChange={(value) => update.mutate({ volume: value })}
      options={VOLUMES.map((value) => ({
        value,
        label: t(`alerts.volume-${value}`),
        testId: `alerts-volume-${value}`,
      }))}
    />
  );
}

/** What the program does on this PC without a window. A training is left by its window. */
export function ThisPc() {
  const { t } = useWords();
  const { closing } = useLook();
  const update = useUpdateLook();
  const isTraining = useAppInfo().data?.training ?? true;
  if (isTraining) return null;
  return (
    <SettingsSection title={t('alerts.background')}>
      <Choice
        label={t('alerts.closing')}
        value={closing}
        onChange={(value) => update.mutate({ closing: value })}
        options={CLOSINGS.map((value) => ({
          value,
          label: t(`alerts.closing-${value}`),
          testId: `alerts-closing-${value}`,
        }))}
        testId="alerts-closing"
      />
      <p className={settingsClasses.hint}>{t('alerts.closing-hint')}</p>
      <StartField />
    </SettingsSection>
  );
}

function StartField() {
  const { t } = useWords();
  const asked = useStartsWithPc();
  const startup = asked.data;
  const set = useSetStartsWithPc();
  const mayChange = useMay('settings.desk');
  if (startup === undefined) return <QueryStates query={asked} />;
  return (
    <Switch
      label={t('alerts.startup')}
      description={t(startup.canChange ? 'alerts.startup-hint' : 'alerts.startup-cannot')}
      checked={set.isPending ? set.variables : startup.isOn}
      disabled={!startup.canChange || !mayChange}
      onChange={(event) => set.mutate(event.currentTarget.checked)}
      data-testid="alerts-startup"
    />
  );
}
