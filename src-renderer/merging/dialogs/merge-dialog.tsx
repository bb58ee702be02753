import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ChooseConversation } from './choose-conversation.tsx';
import { CompareConversations } from './compare-conversations.tsx';
import { useMerging } from './use-merging.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';

/** Two steps: which conversation (skipped when one is suggested), then who is who and what will happen. */
export function MergeDialog({
  conversation,
  suggested = null,
  onClose,
}: {
  conversation: Conversation;
  suggested?: Conversation | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { merge } = useMerging();
  const [other, setOther] = useState<Conversation | null>(suggested);
  return (
    <Dialog onClose={onClose} title={t('merge.title')} width="form" testId="merge-dialog">
      {other === null ? (
        <ChooseConversation exceptId={conversation.id} onChoose={setOther} onStarted={onClose} />
      ) : (
        <CompareConversations
          kept={conversation}
          added={other}
          onBack={() => setOther(null)}
          onConfirm={() => {
            merge({ id: conversation.id, otherId: other.id });
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
