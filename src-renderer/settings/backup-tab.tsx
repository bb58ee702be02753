import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../src-shared/domain/settings.ts';
import { formatFull } from '../i18n/time-format.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { RecoveryKeyDialog } from '../recovery-key/recovery-key-dialog.tsx';
import classes from './settings.module.css';

/** What keeps the conversations safe when the PC does not. */
export function BackupTab({ settings }: { settings: Settings }) {
  return (
    <div className={classes.fields}>
      <RecoveryKeySection savedAt={settings.recoveryKeySavedAt} />
    </div>
  );
}

function RecoveryKeySection({ savedAt }: { savedAt: number | null }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h3 className={classes.heading}>{t('settings.recovery-key')}</h3>
      <p className={classes.hint} data-testid="recovery-key-state" data-saved={savedAt !== null}>
        {savedAt === null
          ? t('settings.recovery-key-not-saved')
          : t('settings.recovery-key-saved', { date: isolate(formatFull(savedAt, language)) })}{' '}
        {t('recovery-key.why')}
      </p>
      <Button variant="light" onClick={() => setOpen(true)} data-testid="recovery-key-open">
        {t('settings.recovery-key-show')}
      </Button>
      <RecoveryKeyDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
