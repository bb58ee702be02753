import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { NoteAction } from '../ui/notes/note-action.tsx';

/** Where only templates that WhatsApp has approved go to a customer: the way to them. */
export function ApprovedTemplatesButton({ conversationId }: { conversationId: Conversation['id'] }) {
  const { t } = useWords();
  const { setPage } = useNavigation();
  return (
    <NoteAction
      onClick={() => setPage('templates')}
      data-testid="approved-templates"
      data-conversation-id={conversationId}
    >
      {t('window.templates')}
    </NoteAction>
  );
}
