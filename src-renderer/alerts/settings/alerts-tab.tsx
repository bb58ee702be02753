import { NumberInput, Switch } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import {
  ALERT_KINDS,
  MOST_MANAGER_MINUTES,
  type AlertSettings,
} from '#shared/domain/alerts/alert-settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useLook } from '../../api/queries/look.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { SaveBar } from '../../settings-form/drafts/save-bar.tsx';
import { useSettingsDraft } from '../../settings-form/drafts/use-settings-draft.ts';
import { TimeField } from '../../ui/dates/time-field.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { playAlert } from '../play-alert.ts';
import classes from './alerts.module.css';
import { ThisPc, VolumeField } from './this-pc.tsx';

/** What is told and heard; the pharmacy's part is saved by who may, the PC's is everybody's. */
export function AlertsTab({ settings }: { settings: Settings }) {
  const mayChange = useMay('settings.desk');
  const draft = useSettingsDraft(settings, ['alerts']);
  const { alerts } = draft.value;
  const change = (part: Partial<AlertSettings>): void => draft.change({ alerts: { ...alerts, ...part } });
  const part = { alerts, change, mayChange };
  return (
    <>
      <SettingsSections>
        <Notifications {...part} />
        <Sounds {...part} />
        <QuietHours {...part} />
        <ThisPc />
      </SettingsSections>
      <SaveBar draft={draft} problems={0} />
    </>
  );
}

interface Part {
  alerts: AlertSettings;
  change: (part: Partial<AlertSettings>) => void;
  mayChange: boolean;
}

function Notifications({ alerts, change, mayChange }: Part) {
  const { t } = useWords();
  return (
    <SettingsSection title={t('alerts.notifications')} hint={t('alerts.who-hint')}>
      <Switch
        label={t('alerts.shows-text')}
        description={t('alerts.shows-text-hint')}
        checked={alerts.showsText}
        disabled={!mayChange}
        onChange={(event) => change({ showsText: event.currentTarget.checked })}
        data-testid="alerts-shows-text"
      />
      <NumberInput
        className={classes.number}
        label={t('alerts.managers')}
        description={t('alerts.managers-hint')}
        suffix={` ${t('alerts.minutes')}`}
        min={1}
        max={MOST_MANAGER_MINUTES}
        step={5}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        value={alerts.managersAfterMinutes}
        disabled={!mayChange}
        onChange={(value) => {
          if (typeof value === 'number') change({ managersAfterMinutes: value });
        }}
        data-testid="alerts-managers"
      />
    </SettingsSection>
  );
}

function Sounds({ alerts, change, mayChange }: Part) {
  const { t } = useWords();
  const { volume } = useLook();
  return (
    <SettingsSection title={t('alerts.sounds')} hint={t('alerts.sounds-hint')}>
      <VolumeField />
      {ALERT_KINDS.map((kind) => (
        <div key={kind} className={classes.sound}>
          <Switch
            label={t(`alerts.kind-${kind}`)}
            checked={alerts.sounds[kind]}
            disabled={!mayChange}
            onChange={(event) =>
              change({ sounds: { ...alerts.sounds, [kind]: event.currentTarget.checked } })
            }
            data-testid={`alerts-sound-${kind}`}
          />
          <TooltipIconButton
            label={t('alerts.play', { kind: t(`alerts.kind-${kind}`) })}
            disabled={volume === 'off'}
            onClick={() => playAlert(kind, volume)}
            data-testid={`alerts-play-${kind}`}
          >
            <IconVolume {...ICON.control} />
          </TooltipIconButton>
        </div>
      ))}
    </SettingsSection>
  );
}

function QuietHours({ alerts, change, mayChange }: Part) {
  const { t } = useWords();
  const { quiet } = alerts;
  const set = (part: Partial<AlertSettings['quiet']>): void => change({ quiet: { ...quiet, ...part } });
  return (
    <SettingsSection title={t('alerts.quiet')} hint={t('alerts.quiet-hint')}>
      <Switch
        label={t('alerts.quiet-on')}
        checked={quiet.isOn}
        disabled={!mayChange}
        onChange={(event) => set({ isOn: event.currentTarget.checked })}
        data-testid="alerts-quiet"
      />
      {quiet.isOn && mayChange ? (
        <div className={classes.hours}>
          {(['from', 'to'] as const).map((end) => (
            <TimeField
              key={end}
              label={t(`alerts.quiet-${end}`)}
              value={quiet[end]}
              mayBeEmpty={false}
              onChange={(time) => {
                // What cannot be read says nothing yet.
                if (time !== '') set({ [end]: time });
              }}
              testId={`alerts-quiet-${end}`}
            />
          ))}
        </div>
      ) : null}
    </SettingsSection>
  );
}
