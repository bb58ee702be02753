import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { RecoveryKeyDialog } from '../../recovery-key/dialogs/recovery-key-dialog.tsx';
import classes from '../../settings-form/settings.module.css';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';

/** Whether the key is kept, and the way to it. */
export function RecoveryKeySection({ savedAt }: { savedAt: number | null }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <SettingsSection title={t('settings.recovery-key')}>
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
    </SettingsSection>
  );
}
