import { IconAlertTriangle, IconDownload, IconRefresh } from '@tabler/icons-react';
import { useCommand } from '../../api/use-command.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useUpdates } from '../updates-api.ts';
import { useUpdateReminder } from '../use-update-reminder.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { ICON } from '../../ui/icon-size.ts';

const SAME = { role: 'status', 'data-testid': 'update-banner' } as const;

/** Asks for the restart that a downloaded version needs, once a day at most, and says how far a restart has come. */
export function UpdateBanner() {
  const { t } = useWords();
  const state = useUpdates().data;
  const isDue = useUpdateReminder() === 'due';
  const restart = useCommand('updates.restart');
  const check = useCommand('updates.check');
  const cancel = useCommand('updates.cancel');
  if (state === undefined) return null;
  switch (state.phase) {
    case 'ready':
      return !isDue ? null : (
        <Banner
          {...SAME}
          tone="calm"
          canWait
          icon={<IconDownload {...ICON.control} />}
          words={t('updates.ready', { version: isolateLtr(state.version) })}
        >
          <NoteAction
            disabled={restart.isPending}
            onClick={() => restart.mutate()}
            data-testid="update-banner-restart"
          >
            {t('updates.restart')}
          </NoteAction>
          <Later />
        </Banner>
      );
    case 'waiting':
    case 'preparing':
    case 'restarting':
      return (
        <Banner
          {...SAME}
          tone="calm"
          icon={<IconRefresh {...ICON.control} className={classes.turning} />}
          words={t(`updates.${state.phase}`, { version: isolateLtr(state.version) })}
        >
          {state.phase === 'restarting' ? null : (
            <NoteAction onClick={() => cancel.mutate()} data-testid="update-banner-cancel">
              {t('updates.cancel')}
            </NoteAction>
          )}
        </Banner>
      );
    case 'failed':
      return !isDue ? null : (
        <Banner
          {...SAME}
          tone="amber"
          icon={<IconAlertTriangle {...ICON.control} />}
          words={t(`updates.failed-${state.reason}`)}
        >
          <NoteAction onClick={() => (state.update === null ? check : restart).mutate()}>
            {t('updates.retry')}
          </NoteAction>
          <Later />
        </Banner>
      );
    case 'unavailable':
    case 'idle':
    case 'checking':
    case 'downloading':
      return null;
  }
}

function Later() {
  const { t } = useWords();
  const update = useUpdateSettings();
  return (
    <NoteAction
      onClick={() => update.mutate({ updatePutOffAt: Date.now() })}
      data-testid="update-banner-later"
    >
      {t('updates.later')}
    </NoteAction>
  );
}
