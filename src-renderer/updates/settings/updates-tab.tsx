import { IconDatabase, IconHandStop, IconRefresh, IconSend } from '@tabler/icons-react';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/commands.ts';
import { useAppInfo, useUpdates } from '../../api/queries.ts';
import { useMay } from '../../api/staff.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { Choice } from '../../ui/choice.tsx';
import { UpdateStatus } from './update-status.tsx';
import own from './updates.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Which version this is, what is newer, and what updating means. */
export function UpdatesTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const version = useAppInfo().data?.version;
  const state = useUpdates().data;
  const maySetChannel = useMay('settings.desk');
  if (state === undefined || version === undefined) return null;
  const isUpdated = state.phase !== 'unavailable';
  const notes = 'notes' in state ? state.notes : '';
  return (
    <div className={classes.fields}>
      <section>
        <h3 className={classes.heading}>{t('updates.version', { version: isolateLtr(version) })}</h3>
        <UpdateStatus state={state} />
      </section>
      {notes === '' || !('version' in state) ? null : (
        <section>
          <h3 className={classes.heading}>{t('updates.notes', { version: isolateLtr(state.version) })}</h3>
          <p className={`${own.notes} selectable`} dir="auto" data-testid="update-notes">
            {notes}
          </p>
        </section>
      )}
      {isUpdated && maySetChannel ? <ChannelSection channel={settings.updateChannel} /> : null}
      {isUpdated ? <HowSection /> : null}
    </div>
  );
}

function ChannelSection({ channel }: { channel: Settings['updateChannel'] }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  return (
    <section>
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
    </section>
  );
}

function HowSection() {
  const { t } = useWords();
  return (
    <section>
      <h3 className={classes.heading}>{t('updates.how')}</h3>
      <ul className={classes.notes}>
        <li className={classes.note}>
          <IconSend {...ICON.button} />
          <span>{t('updates.how-sends')}</span>
        </li>
        <li className={classes.note}>
          <IconDatabase {...ICON.button} />
          <span>{t('updates.how-backup')}</span>
        </li>
        <li className={classes.note}>
          <IconRefresh {...ICON.button} />
          <span>{t('updates.how-restart')}</span>
        </li>
        <li className={classes.note}>
          <IconHandStop {...ICON.button} />
          <span>{t('updates.how-asked')}</span>
        </li>
      </ul>
    </section>
  );
}
