import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';

/** Asks first: the desk closes for it, and nobody answers customers meanwhile. */
export function RestoreButton() {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const enterRestore = useCommand('app.enterRestore');
  return (
    <>
      <Button
        variant="default"
        loading={enterRestore.isPending}
        onClick={() => setAsking(true)}
        data-testid="settings-restore"
      >
        {t('export.restore')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('export.restore-title')}
        body={t('export.restore-body')}
        confirm={t('export.restore-yes')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          enterRestore.mutate();
        }}
      />
    </>
  );
}
