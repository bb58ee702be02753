import { Button, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useUpdateSettings } from '../api/commands.ts';
import { useRevealRecoveryKey } from '../api/commands.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './recovery-key.module.css';
import { RecoveryKeySheet } from './recovery-key-sheet.tsx';

/** Explains the recovery key, shows it when asked, prints it, and notes that it is kept safe. */
export function RecoveryKeyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  const reveal = useRevealRecoveryKey();
  const update = useUpdateSettings();
  const groups = reveal.data?.groups;
  const close = (): void => {
    reveal.reset();
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('recovery-key.title')}
      size={560}
      radius="lg"
      centered
      zIndex={300}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title }}
      data-testid="recovery-key"
    >
      <p className={classes.words}>{t('recovery-key.why')}</p>
      <p className={classes.words}>{t('recovery-key.keep')}</p>
      <p className={classes.words}>
        <strong>{t('recovery-key.lost')}</strong>
      </p>
      {groups === undefined ? (
        <div className={classes.actions}>
          <span className={classes.ask}>{t('recovery-key.ask')}</span>
          <Button
            loading={reveal.isPending}
            onClick={() => reveal.mutate()}
            data-autofocus
            data-testid="recovery-key-show"
          >
            {t('recovery-key.show')}
          </Button>
        </div>
      ) : (
        <>
          <KeyGroups groups={groups} label={t('recovery-key.value')} />
          <div className={classes.actions}>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => window.print()}
              data-testid="recovery-key-print"
            >
              {t('recovery-key.print')}
            </Button>
            <Button
              onClick={() => {
                update.mutate({ recoveryKeySavedAt: Date.now() });
                close();
              }}
              data-testid="recovery-key-saved"
            >
              {t('recovery-key.saved')}
            </Button>
          </div>
          <RecoveryKeySheet groups={groups} />
        </>
      )}
    </Modal>
  );
}

function KeyGroups({ groups, label }: { groups: readonly string[]; label: string }) {
  return (
    <ol className={classes.groups} dir="ltr" aria-label={label} data-testid="recovery-key-value">
      {groups.map((group) => (
        <li key={group} className="selectable">
          {group}
        </li>
      ))}
    </ol>
  );
}
