import { useWords } from '../../i18n/use-words.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';

/**
 * Where only templates that WhatsApp has approved go to a customer: the way to them, see useApprovedDialog.
 * @param className how the buttons look that it stands among; else like what can be done about a notice.
 */
export function ApprovedTemplatesButton({
  conversationId,
  className,
  onOpen,
}: {
  conversationId: number;
  className?: string | undefined;
  onOpen: () => void;
}) {
  const { t } = useWords();
  return (
    <NoteAction
      {...(className === undefined ? {} : { className })}
      onClick={onOpen}
      data-testid="approved-templates"
      data-conversation-id={conversationId}
    >
      {t('window.templates')}
    </NoteAction>
  );
}
