import { IconDeviceUsb } from '@tabler/icons-react';
import { useMay } from '../../api/queries/signed-in.ts';
import { formatAgo } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { useExternalStatus } from '../../api/queries/external-status.ts';

/** Tells who can do something about it that the snapshots outside of this PC have stopped coming. */
export function OverdueBackupBanner() {
  const { t, language } = useWords();
  const { openSettings } = useNavigation();
  const mayTake = useMay('backup.take');
  const status = useExternalStatus(mayTake).data;
  const now = useNow(60_000);
  if (!mayTake || status?.isOverdue !== true) return null;
  const { last, problem } = status;
  return (
    <Banner
      tone="amber"
      role="alert"
      icon={<IconDeviceUsb {...ICON.control} />}
      words={
        problem === 'settings-lost'
          ? t('external.banner-lost')
          : last === null
            ? t('external.banner-never')
            : t('external.banner-overdue', { ago: isolate(formatAgo(last.takenAt, now, language)) })
      }
      data-testid="overdue-backup-banner"
    >
      <NoteAction onClick={() => openSettings('backup')} data-testid="overdue-backup-open">
        {t('external.banner-open')}
      </NoteAction>
    </Banner>
  );
}
