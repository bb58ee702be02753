import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useAppInfo, useSettings } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { RecoveryKeyDialog } from '../../recovery-key/recovery-key-dialog.tsx';
import classes from './link-banner.module.css';

/** Reminds, without stopping the work, until a person says that the recovery key is kept safe. */
export function RecoveryKeyBanner() {
  const { t } = useWords();
  const savedAt = useSettings().data?.recoveryKeySavedAt;
  const isTraining = useAppInfo().data?.training ?? true;
  const [isLater, setLater] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isDue = savedAt === null && !isTraining && !isLater;
  return (
    <>
      {isDue ? (
        <div className={classes.banner} data-tone="calm" role="status" data-testid="recovery-key-banner">
          <span className={classes.icon} aria-hidden="true">
            <IconKey size={18} />
          </span>
          <span className={classes.words}>{t('recovery-key.banner')}</span>
          <button
            type="button"
            className={classes.action}
            onClick={() => setOpen(true)}
            data-testid="recovery-key-banner-open"
          >
            {t('recovery-key.banner-open')}
          </button>
          <button
            type="button"
            className={classes.action}
            onClick={() => setLater(true)}
            data-testid="recovery-key-banner-later"
          >
            {t('recovery-key.banner-later')}
          </button>
        </div>
      ) : null}
      <RecoveryKeyDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
