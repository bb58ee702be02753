import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { RECOVERY_KEY_LENGTH, tidyRecoveryKey } from '#shared/domain/data/recovery-key.ts';
import { useRecoveryKey } from '../restore-api.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import classes from './restore.module.css';

/** Where the printed key is typed: forgiving while typing, exact when it is sent. */
export function RecoveryKeyForm() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const unlock = useRecoveryKey();
  const count = tidyRecoveryKey(typed).length;
  const submit = (): void => {
    if (count > 0) unlock.mutate(typed);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <RecoveryKeyField
        value={typed}
        onChange={(value) => {
          setTyped(value);
          if (unlock.isError) unlock.reset();
        }}
        onEnter={submit}
        testId="restore-key"
      />
      {unlock.isError ? <ErrorNotice code={errorCodeOf(unlock.error)} /> : null}
      <div className={classes.actions}>
        <span className={classes.count} data-complete={count === RECOVERY_KEY_LENGTH}>
          {t('restore.key-count', {
            count: isolateLtr(String(count)),
            total: isolateLtr(String(RECOVERY_KEY_LENGTH)),
          })}
        </span>
        <Button
          type="submit"
          loading={unlock.isPending || unlock.isSuccess}
          disabled={count === 0}
          data-testid="restore-key-submit"
        >
          {t('restore.key-submit')}
        </Button>
      </div>
    </form>
  );
}
