import type { HandMerge } from '#shared/domain/conversations/hand-merge.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { useMerging } from './use-merging.ts';

/** Asks before a merged conversation is taken apart. */
export function SeparateDialog({ merge, onClose }: { merge: HandMerge; onClose: () => void }) {
  const { t } = useWords();
  const label = useCustomerLabel(merge);
  const { separate } = useMerging();
  return (
    <ConfirmDialog
      isOpen
      title={t('merge.separate-title', { name: isolate(label.text) })}
      body={t('merge.separate-body')}
      confirm={t('merge.separate-confirm')}
      onCancel={onClose}
      onConfirm={() => {
        separate(merge.id);
        onClose();
      }}
    />
  );
}
