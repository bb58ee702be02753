import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { ConfirmDialog } from '../ui/dialog/confirm-dialog.tsx';
import { blockWaysOf } from './block-ways.ts';
import { useActOnChat } from './chats-api.ts';

/** Says what it means for the customer and for the pharmacy before it is done. */
export function BlockDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const act = useActOnChat();
  return (
    <ConfirmDialog
      isOpen
      title={t('chats.block-title', { name: isolate(label.text) })}
      body={t('chats.block-body')}
      // As it was called in the menu.
      confirm={t(blockWaysOf(conversation.chat).whole === 'block-all' ? 'chats.block-all' : 'chats.block')}
      onCancel={onClose}
      onConfirm={() => {
        act.mutate({ id: conversation.id, action: { kind: 'block', isOn: true } });
        onClose();
      }}
    />
  );
}
