import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { StaffTile } from '#shared/domain/staff/agent.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useStaffCommand } from '../staff-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { isGoodSecret, NO_SECRET, SecretFields } from './secret-fields.tsx';
import classes from '../staff.module.css';
import { DialogForm } from '../../ui/dialog/dialog-form.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';

/** For an admin who forgot: whoever holds the printed key owns the data anyway. */
export function ResetSecretDialog({
  tile,
  isOpen,
  onClose,
}: {
  tile: StaffTile;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [secret, setSecret] = useState(NO_SECRET);
  const reset = useStaffCommand('staff.resetSecret');
  const submit = (): void =>
    reset.mutate(
      { agentId: tile.id, recoveryKey, kind: secret.kind, secret: secret.secret },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('staff.reset-title', { name: isolate(tile.name) })}
      width="form"
      testId="reset-secret"
    >
      <DialogForm
        confirm={t('staff.reset-submit')}
        confirmTestId="reset-submit"
        canSubmit={recoveryKey.trim() !== '' && isGoodSecret(secret)}
        isBusy={reset.isPending}
        error={reset.isError ? errorCodeOf(reset.error) : null}
        onSubmit={submit}
        onCancel={onClose}
      >
        <p className={classes.body}>{t('staff.reset-body')}</p>
        <Textarea
          label={t('staff.recovery-key')}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          dir="ltr"
          rows={2}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          data-testid="reset-key"
        />
        <SecretFields value={secret} onChange={setSecret} />
      </DialogForm>
    </Dialog>
  );
}
