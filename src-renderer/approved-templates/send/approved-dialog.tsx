import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ApprovedTemplates } from './approved-templates.tsx';

/** Over the desk: see ApprovedTemplates. Drawn while it is open. */
export function ApprovedDialog({ conversationId, onClose }: { conversationId: number; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('approved.open')} width="texts" onClose={onClose} testId="approved-dialog">
      <ApprovedTemplates conversationId={conversationId} onSent={onClose} />
    </Dialog>
  );
}
