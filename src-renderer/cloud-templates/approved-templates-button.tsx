import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { NoteAction } from '../ui/notes/note-action.tsx';

/**
 * Where only templates that WhatsApp has approved go to a customer: the way to them.
 * @param className how the buttons look that it stands among; else like what can be done about a notice.
 */
export function ApprovedTemplatesButton({
  conversationId,
  className,
}: {
  conversationId: number;
  className?: string | undefined;
}) {
  const { t } = useWords();
  const { setPage } = useNavigation();
  return (
    <NoteAction
      {...(className === undefined ? {} : { className })}
      onClick={() => setPage('templates')}
      data-testid="approved-templates"
      data-conversation-id={conversationId}
    >
      {t('window.templates')}
    </NoteAction>
  );
}
