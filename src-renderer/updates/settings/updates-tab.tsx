import { IconDatabase, IconHandStop, IconRefresh, IconSend } from '@tabler/icons-react';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useUpdates } from '../updates-api.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import notes from '../../ui/settings/notes.module.css';
import { Choice } from '../../ui/choice.tsx';
import { UpdateStatus } from './update-status.tsx';
import own from './updates.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

/** Which version this is, what is newer, and what updating means. */
export function UpdatesTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const app = useAppInfo();
  const updates = useUpdates();
  const version = app.data?.version;
  const state = updates.data;
  const maySetChannel = useMay('settings.desk');
  if (state === undefined || version === undefined) {
    return <QueryStates query={app.isError ? app : updates} />;
  }
  const isUpdated = state.phase !== 'unavailable';
  const notes = 'notes' in state ? state.notes : '';
  return (
    <SettingsSections>
      <SettingsSection title={t('updates.version', { version: isolateLtr(version) })}>
        <UpdateStatus state={state} />
      </SettingsSection>
      {notes === '' || !('version' in state) ? null : (
        <SettingsSection title={t('updates.notes', { version: isolateLtr(state.version) })}>
          <p className={`${own.notes} selectable`} dir="auto" data-testid="update-notes">
            {notes}
          </p>
        </SettingsSection>
      )}
      {isUpdated && maySetChannel ? <ChannelSection channel={settings.updateChannel} /> : null}
      {isUpdated ? <HowSection /> : null}
    </SettingsSections>
  );
}

function ChannelSection({ channel }: { channel: Settings['updateChannel'] }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  return (
    <SettingsSection>
      <Choice
        label={t('updates.channel')}
        value={channel}
        onChange={(value) => update.mutate({ updateChannel: value })}
        options={[
          { value: 'stable', label: t('updates.channel-stable'), testId: 'update-channel-stable' },
          { value: 'beta', label: t('updates.channel-beta'), testId: 'update-channel-beta' },
        ]}
      />
      <p className={own.channelHint}>{t(`updates.channel-${channel}-hint`)}</p>
    </SettingsSection>
  );
}

function HowSection() {
  const { t } = useWords();
  return (
    <SettingsSection title={t('updates.how')}>
      <ul className={notes.notes}>
        <li className={notes.note}>
          <IconSend {...ICON.button} />
          <span>{t('updates.how-sends')}</span>
        </li>
        <li className={notes.note}>
          <IconDatabase {...ICON.button} />
          <span>{t('updates.how-backup')}</span>
        </li>
        <li className={notes.note}>
          <IconRefresh {...ICON.button} />
          <span>{t('updates.how-restart')}</span>
        </li>
        <li className={notes.note}>
          <IconHandStop {...ICON.button} />
          <span>{t('updates.how-asked')}</span>
        </li>
      </ul>
    </SettingsSection>
  );
}
