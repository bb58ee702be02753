import type { ComponentProps } from 'react';
import { Dialog } from './dialog.tsx';
import { DialogForm, type DialogFormProps } from './dialog-form.tsx';

type FormDialogProps = Omit<DialogFormProps, 'onCancel'> & {
  title: string;
  width: ComponentProps<typeof Dialog>['width'];
  testId?: string;
  onClose: () => void;
};

/** A form over the desk, drawn while it is open. */
export function FormDialog({ title, width, testId, onClose, ...form }: FormDialogProps) {
  return (
    <Dialog title={title} width={width} onClose={onClose} {...(testId === undefined ? {} : { testId })}>
      <DialogForm onCancel={onClose} {...form} />
    </Dialog>
  );
}
