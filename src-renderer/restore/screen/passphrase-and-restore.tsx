import { Button, PasswordInput } from '@mantine/core';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from './restore.module.css';

/** The end of each form that restores what has a passphrase: it, what is to be known before, and the button. */
export function PassphraseAndRestore(props: {
  hint: string;
  value: string;
  onChange: (value: string) => void;
  /** Why the last try came to nothing. */
  error: ErrorCode | null;
  submit: string;
  isReady: boolean;
  isRestoring: boolean;
  testIds: { field: string; submit: string };
}) {
  const { t } = useWords();
  return (
    <>
      <PasswordInput
        label={t('restore.passphrase')}
        description={props.hint}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
        data-testid={props.testIds.field}
      />
      <p className={classes.hint}>{t('restore.file-moving')}</p>
      <p className={classes.hint}>{t('restore.old-secrets')}</p>
      {props.error === null ? null : <ErrorNotice code={props.error} />}
      <div className={classes.actions}>
        <Button
          type="submit"
          disabled={!props.isReady}
          loading={props.isRestoring}
          data-testid={props.testIds.submit}
        >
          {props.submit}
        </Button>
      </div>
    </>
  );
}
