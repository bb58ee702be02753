import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { ApprovedDialog } from './approved-dialog.tsx';

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
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <NoteAction
        {...(className === undefined ? {} : { className })}
        onClick={() => setOpen(true)}
        data-testid="approved-templates"
        data-conversation-id={conversationId}
      >
        {t('window.templates')}
      </NoteAction>
      {isOpen ? <ApprovedDialog conversationId={conversationId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
