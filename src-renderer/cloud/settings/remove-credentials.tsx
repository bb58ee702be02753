import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';

/** Gives the whole link up, after a question. */
export function RemoveCredentials({ isDisabled, onRemove }: { isDisabled: boolean; onRemove: () => void }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        disabled={isDisabled}
        onClick={() => setAsking(true)}
        data-testid="cloud-remove"
      >
        {t('cloud.remove')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('cloud.remove-title')}
        body={t('cloud.remove-body')}
        confirm={t('cloud.remove')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
      />
    </>
  );
}
