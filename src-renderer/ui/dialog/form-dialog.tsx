import type { ComponentProps } from 'react';
import { Dialog } from './dialog.tsx';
import { DialogForm, type DialogFormProps } from './dialog-form.tsx';

type FormDialogProps = Omit<DialogFormProps, 'onCancel'> & {
  title: string;
  width: ComponentProps<typeof Dialog>['width'];
  testId?: string;
  onClose: () => void;
  /** There is something typed in it: a press beside it does not throw that away. */
  keepsTyped?: boolean;
};

/** A form over the desk, drawn while it is open. */
export function FormDialog({ title, width, testId, onClose, keepsTyped = false, ...form }: FormDialogProps) {
  return (
    <Dialog
      title={title}
      width={width}
      onClose={onClose}
      closeOnClickOutside={!keepsTyped}
      {...(testId === undefined ? {} : { testId })}
    >
      <DialogForm onCancel={onClose} {...form} />
    </Dialog>
  );
}
