import { IconKey } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useAppInfo } from '../../api/queries/app.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { RecoveryKeyDialog } from '../dialogs/recovery-key-dialog.tsx';
import { useOfferOnce } from './use-offer-once.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { Banner } from '../../ui/notes/banner.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** Offers the recovery key once, then reminds without stopping the work, until a person says that it is kept safe. */
export function RecoveryKeyBanner() {
  const { t } = useWords();
  const maySee = useMay('recovery-key');
  const savedAt = useSettings().data?.recoveryKeySavedAt;
  const isTraining = useAppInfo().data?.training ?? true;
  const [isLater, setLater] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useOfferOnce(open);
  const isDue = maySee && savedAt === null && !isTraining && !isLater;
  return (
    <>
      {isDue ? (
        <Banner
          tone="calm"
          role="status"
          icon={<IconKey {...ICON.control} />}
          words={t('recovery-key.banner')}
          data-testid="recovery-key-banner"
        >
          <NoteAction onClick={open} data-testid="recovery-key-banner-open">
            {t('recovery-key.banner-open')}
          </NoteAction>
          <NoteAction onClick={() => setLater(true)} data-testid="recovery-key-banner-later">
            {t('recovery-key.banner-later')}
          </NoteAction>
        </Banner>
      ) : null}
      <RecoveryKeyDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
