import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../notes/error-notice.tsx';
import { DialogActions } from './dialog-actions.tsx';
import classes from './dialog.module.css';

export type DialogFormProps = {
  children: ReactNode;
  /** What the button that ends the form says. */
  confirm: string;
  confirmTestId?: string;
  /** «Cancel» where nothing else is said. */
  cancel?: string;
  cancelTestId?: string;
  onSubmit: () => void;
  onCancel: () => void;
  isBusy?: boolean;
  canSubmit?: boolean;
  /** Whether Enter in a field ends the form, too: not where that would send or discard something by mistake. */
  submitsByEnter?: boolean;
  isDangerous?: boolean;
  error?: ErrorCode | null;
  /** The button that has the focus when no field has it. */
  focus?: 'confirm' | 'cancel';
};

/** The fields of a dialog, what went wrong, and the two ways out. */
export function DialogForm({
  canSubmit = true,
  submitsByEnter = false,
  error = null,
  ...props
}: DialogFormProps) {
  const { t } = useWords();
  const submit = (): void => {
    if (canSubmit && props.isBusy !== true) props.onSubmit();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (submitsByEnter) submit();
      }}
    >
      {props.children}
      {error === null ? null : <ErrorNotice code={error} />}
      <DialogActions>
        <Button
          variant="default"
          onClick={props.onCancel}
          data-autofocus={props.focus === 'cancel' ? true : undefined}
          data-testid={props.cancelTestId}
        >
          {props.cancel ?? t('common.cancel')}
        </Button>
        <Button
          {...(submitsByEnter ? { type: 'submit' } : { type: 'button', onClick: submit })}
          {...(props.isDangerous === true ? { color: 'red.9' } : {})}
          disabled={!canSubmit}
          loading={props.isBusy ?? false}
          data-autofocus={props.focus === 'confirm' ? true : undefined}
          data-testid={props.confirmTestId}
        >
          {props.confirm}
        </Button>
      </DialogActions>
    </form>
  );
}
