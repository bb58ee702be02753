import { useState, type ReactNode } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { DialogForm } from '../../ui/dialog/dialog-form.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';

/** What is known of a customer, in a dialog that is not closed over unsaved changes without asking. */
export function CustomerForm(props: {
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
    <Dialog onClose={close} title={props.title} width="form" testId={props.testId}>
      <DialogForm
        confirm={t('customers.save')}
        confirmTestId="customer-save"
        submitsByEnter
        isBusy={props.isSaving}
        error={props.error}
        onSubmit={props.onSubmit}
        onCancel={close}
      >
        {props.children}
      </DialogForm>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('customers.leave-title')}
        body={t('customers.leave-body')}
        confirm={t('customers.leave')}
        onCancel={() => setAsking(false)}
        onConfirm={props.onClose}
      />
    </Dialog>
  );
}
