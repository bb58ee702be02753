import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBeginAnew } from '../restore-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';

/** For who has no copy, no file and no key: an empty desk, with everything of before put aside. */
export function BeginAnew() {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const begin = useBeginAnew();
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={begin.isPending || begin.isSuccess}
        onClick={() => setAsking(true)}
        data-testid="restore-begin-anew"
      >
        {t('restore.begin-anew')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('restore.begin-anew-title')}
        body={t('restore.begin-anew-body')}
        confirm={t('restore.begin-anew-confirm')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          begin.mutate();
        }}
      />
    </>
  );
}
