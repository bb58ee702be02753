import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from './editor.module.css';

/** A form in a dialog that is not closed over unsaved changes without asking. */
export function FormDialog(props: {
  title: string;
  isDirty: boolean;
  isSaving: boolean;
  error: ErrorCode | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  testId: string;
}) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const close = (): void => (props.isDirty ? setAsking(true) : props.onClose());
  return (
    <Modal
      opened
      onClose={close}
      title={props.title}
      size={560}
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title }}
      data-testid={props.testId}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        {props.children}
        {props.error === null ? null : <ErrorNotice code={props.error} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={props.isSaving} data-testid="customer-save">
            {t('customers.save')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('customers.leave-title')}
        body={t('customers.leave-body')}
        confirm={t('customers.leave')}
        onCancel={() => setAsking(false)}
        onConfirm={props.onClose}
      />
    </Modal>
  );
}
