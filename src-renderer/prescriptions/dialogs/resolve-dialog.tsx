import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { useConversation } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useResolveTicket } from '../prescriptions-api.ts';
import classes from './dialogs.module.css';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** The work is done: is its ticket, too? Nothing is asked where there is none. */
export function ResolveDialog({
  prescription,
  onClose,
}: {
  prescription: Prescription;
  onClose: () => void;
}) {
  const { t } = useWords();
  const ticket = useConversation(prescription.conversationId).data?.ticket ?? null;
  const resolve = useResolveTicket();
  if (ticket === null) return null;
  return (
    <FormDialog
      title={t('prescriptions.resolve-title')}
      width="question"
      testId="resolve-dialog"
      onClose={onClose}
      onSubmit={() => resolve.mutate(ticket.id, { onSettled: onClose })}
      confirm={t('prescriptions.resolve-yes')}
      confirmTestId="resolve-yes"
      isBusy={resolve.isPending}
      cancel={t('prescriptions.resolve-no')}
      cancelTestId="resolve-no"
      focus="confirm"
    >
      <p className={classes.hint}>{t('prescriptions.resolve-body')}</p>
    </FormDialog>
  );
}
