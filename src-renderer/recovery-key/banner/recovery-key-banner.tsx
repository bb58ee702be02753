import { IconKey } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { RecoveryKeyDialog } from '../dialogs/recovery-key-dialog.tsx';
import { useKeyReminder } from '../use-key-reminder.ts';
import { useOfferOnce } from './use-offer-once.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { Banner } from '../../ui/notes/banner.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** Offers the recovery key once, then reminds without stopping the work, until a person says that it is kept safe. */
export function RecoveryKeyBanner() {
  const { t } = useWords();
  const isDue = useKeyReminder() === 'due';
  const update = useUpdateSettings();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useOfferOnce(open);
  return (
    <>
      {isDue ? (
        <Banner
          tone="calm"
          canWait
          role="status"
          icon={<IconKey {...ICON.control} />}
          words={t('recovery-key.banner')}
          data-testid="recovery-key-banner"
        >
          <NoteAction onClick={open} data-testid="recovery-key-banner-open">
            {t('recovery-key.banner-open')}
          </NoteAction>
          <NoteAction
            onClick={() => update.mutate({ recoveryKeyPutOffAt: Date.now() })}
            data-testid="recovery-key-banner-later"
          >
            {t('recovery-key.banner-later')}
          </NoteAction>
        </Banner>
      ) : null}
      <RecoveryKeyDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
