import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/dialog/confirm-dialog.tsx';
import { useAct } from './actions-api.ts';

/** Asks first: what is gone from the customer's phone does not come back. */
export function DeleteDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct();
  const isQueued = message.status === 'pending';
  return (
    <ConfirmDialog
      isOpen
      title={t('actions.delete-title')}
      body={t(isQueued ? 'actions.delete-queued' : 'actions.delete-body')}
      confirm={t('actions.delete')}
      onCancel={onClose}
      onConfirm={() => {
        act.mutate({ messageId: message.id, action: { kind: 'delete' } });
        onClose();
      }}
    />
  );
}
