import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { useConversation } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { UnansweredNote } from '../../tickets/closing/unanswered-note.tsx';
import { useClosing } from '../../tickets/closing/use-closing.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import classes from './dialogs.module.css';

type ResolveDialogProps = { prescription: Prescription; onClose: () => void };

/** The work is done: is its ticket, too? Nothing is asked where there is none. */
export function ResolveDialog({ prescription, onClose }: ResolveDialogProps) {
  const ticket = useConversation(prescription.conversationId).data?.ticket ?? null;
  if (ticket === null) return null;
  return <AskToResolve prescription={prescription} ticketId={ticket.id} onClose={onClose} />;
}

function AskToResolve({ prescription, ticketId, onClose }: ResolveDialogProps & { ticketId: number }) {
  const { t } = useWords();
  const { writeIn } = useNavigation();
  const closing = useClosing(ticketId, onClose);
  const isAsked = closing.unanswered !== null;
  return (
    <FormDialog
      title={t('prescriptions.resolve-title')}
      width="question"
      testId="resolve-dialog"
      onClose={onClose}
      onSubmit={() => closing.close({ note: null, asksRating: true })}
      confirm={t(isAsked ? 'tickets.close-anyway' : 'prescriptions.resolve-yes')}
      confirmTestId="resolve-yes"
      isBusy={closing.isBusy}
      canSubmit={closing.canClose}
      error={closing.failure}
      isDangerous={isAsked}
      cancel={t('prescriptions.resolve-no')}
      cancelTestId="resolve-no"
      focus="confirm"
    >
      {closing.unanswered === null ? null : (
        <UnansweredNote
          key={closing.unanswered.id}
          message={closing.unanswered}
          takesFocus
          onAnswer={() => {
            onClose();
            writeIn(prescription.conversationId, 'answer');
          }}
        />
      )}
      <p className={classes.hint}>{t('prescriptions.resolve-body')}</p>
    </FormDialog>
  );
}
