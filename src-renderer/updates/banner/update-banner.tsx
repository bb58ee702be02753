import { IconAlertTriangle, IconDownload, IconRefresh } from '@tabler/icons-react';
import type { UpdateFailure } from '#shared/domain/updates.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSettings, useUpdateSettings } from '../../api/queries/settings.ts';
import { useUpdates } from '../updates-api.ts';
import { daysBetween } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { ICON } from '../../ui/icon-size.ts';

/** What went wrong after a person's word; all else is for the settings page only. */
const FAILED_RESTART: ReadonlySet<UpdateFailure> = new Set(['gone', 'backup-failed', 'not-started']);

const SAME = { role: 'status', 'data-testid': 'update-banner' } as const;

/** Asks for the restart that a downloaded version needs, once a day at most, and says how far a restart has come. */
export function UpdateBanner() {
  const { t } = useWords();
  const state = useUpdates().data;
  const isPutOff = useIsPutOff();
  const restart = useCommand('updates.restart');
  const check = useCommand('updates.check');
  const cancel = useCommand('updates.cancel');
  if (state === undefined) return null;
  switch (state.phase) {
    case 'ready':
      return isPutOff ? null : (
        <Banner
          {...SAME}
          tone="calm"
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
      return isPutOff || !FAILED_RESTART.has(state.reason) ? null : (
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

/** Kept with the settings: neither a new start nor the lock of the desk asks a second time on the same day. */
function useIsPutOff(): boolean {
  const putOffAt = useSettings().data?.updatePutOffAt ?? null;
  const today = useToday();
  return putOffAt !== null && daysBetween(putOffAt, today) === 0;
}
