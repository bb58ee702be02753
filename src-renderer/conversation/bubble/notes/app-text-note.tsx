import { IconUserCheck } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useConversation } from '../../../api/queries/conversations.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { MessageButton } from '../../../ui/message/message-button.tsx';
import note from '../../../ui/message/message-note.module.css';
import { useSetWrittenByApp } from '../../conversation-api.ts';

/** The app may be the quicker one: WhatsApp tells both within a second, in either order. */
const AT_ONCE_MS = 1_000;

/** Under what the phone's app wrote by itself: whom it left waiting, and the way out when somebody wrote it after all. */
export function AppTextNote({ message }: { message: Message }) {
  const { t } = useWords();
  const setWrittenByApp = useSetWrittenByApp();
  const waitingSince = useConversation(message.conversationId).data?.ticket?.waitingSince ?? null;
  const isUnanswered = waitingSince !== null && waitingSince <= message.sentAt + AT_ONCE_MS;
  return (
    <div className={note.note}>
      {isUnanswered ? <span data-testid="app-text-waits">{t('thread.app-text-waits')}</span> : null}
      <MessageButton
        disabled={setWrittenByApp.isPending}
        onClick={() => setWrittenByApp.mutate({ messageId: message.id, isByApp: false })}
        data-testid="was-an-answer"
      >
        <IconUserCheck {...ICON.mark} />
        {t('thread.was-an-answer')}
      </MessageButton>
    </div>
  );
}
