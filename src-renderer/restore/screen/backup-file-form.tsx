import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useChooseBackupFile, useRestoreFile } from '../restore-api.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { PassphraseAndRestore } from './passphrase-and-restore.tsx';
import classes from './restore.module.css';

/** Chooses a backup file, asks for its passphrase, restores it. */
export function BackupFileForm() {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<{ name: string; sizeBytes: number } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const choose = useChooseBackupFile();
  const restore = useRestoreFile();
  const isRestoring = restore.isPending || restore.isSuccess;
  const isReady = chosen !== null && !choose.isPending && passphrase.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (isReady) restore.mutate(passphrase);
      }}
    >
      <div className={classes.actions}>
        <span className={classes.count} data-testid="restore-file-name">
          {chosen === null
            ? t('restore.file-none')
            : t('restore.file-chosen', {
                name: isolate(chosen.name),
                size: isolate(sizeText(chosen.sizeBytes, language)),
              })}
        </span>
        <Button
          variant="default"
          loading={choose.isPending}
          // The file that is being read stays the one that is named here.
          disabled={isRestoring}
          onClick={() =>
            choose.mutate(undefined, {
              onSuccess: (file) => {
                if (file !== null) setChosen(file);
                restore.reset();
              },
            })
          }
          data-testid="restore-file-choose"
        >
          {t('restore.file-choose')}
        </Button>
      </div>
      <PassphraseAndRestore
        hint={t('restore.passphrase-hint')}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          if (restore.isError) restore.reset();
        }}
        error={restore.isError ? errorCodeOf(restore.error) : null}
        submit={t('restore.file-submit')}
        isReady={isReady}
        isRestoring={isRestoring}
        testIds={{ field: 'restore-passphrase', submit: 'restore-file-submit' }}
      />
    </form>
  );
}
