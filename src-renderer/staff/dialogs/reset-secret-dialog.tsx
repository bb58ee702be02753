import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { StaffTile } from '#shared/domain/staff/agent.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useStaffCommand } from '../staff-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { isGoodSecret, NO_SECRET, SecretFields } from './secret-fields.tsx';
import classes from '../staff.module.css';

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
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('staff.reset-title', { name: isolate(tile.name) })}
      size={560}
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="reset-secret"
    >
      <div className={classes.form}>
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
        {reset.isError ? <ErrorNotice code={errorCodeOf(reset.error)} /> : null}
        <Button
          disabled={recoveryKey.trim() === '' || !isGoodSecret(secret)}
          loading={reset.isPending}
          onClick={submit}
          data-testid="reset-submit"
        >
          {t('staff.reset-submit')}
        </Button>
      </div>
    </Modal>
  );
}
