import type { ComponentProps, ComponentType } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';

/**
 * Where only templates that WhatsApp has approved go to a customer: the way to them, see useApprovedDialog.
 * @param Button as those that it stands among; else like what can be done about a notice.
 */
export function ApprovedTemplatesButton({
  conversationId,
  Button = NoteAction,
  onOpen,
}: {
  conversationId: number;
  Button?: ComponentType<Omit<ComponentProps<'button'>, 'className'>>;
  onOpen: () => void;
}) {
  const { t } = useWords();
  return (
    <Button onClick={onOpen} data-testid="approved-templates" data-conversation-id={conversationId}>
      {t('window.templates')}
    </Button>
  );
}
