import { Button, Modal } from '@mantine/core';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { useConversation } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useResolveTicket } from '../prescriptions-api.ts';
import classes from './dialogs.module.css';

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
    <Modal
      opened
      onClose={onClose}
      title={t('prescriptions.resolve-title')}
      size={420}
      radius="lg"
      centered
      classNames={{ title: classes.title }}
      data-testid="resolve-dialog"
    >
      <div className={classes.body}>
        <p className={classes.hint}>{t('prescriptions.resolve-body')}</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} data-testid="resolve-no">
            {t('prescriptions.resolve-no')}
          </Button>
          <Button
            loading={resolve.isPending}
            onClick={() => resolve.mutate(ticket.id, { onSettled: onClose })}
            data-autofocus
            data-testid="resolve-yes"
          >
            {t('prescriptions.resolve-yes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
