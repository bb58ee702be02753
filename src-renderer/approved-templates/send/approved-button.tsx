import { IconMessageCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useApprovedTemplates } from '../approved-templates-api.ts';
import { ApprovedTemplates } from './approved-templates.tsx';

/** Over the desk: see ApprovedTemplates. Drawn while it is open. */
export function ApprovedDialog(props: {
  conversation: Pick<Conversation, 'id' | 'customerName'>;
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog title={t('approved.open')} width="texts" onClose={props.onClose} testId="approved-dialog">
      <ApprovedTemplates conversation={props.conversation} onSent={props.onClose} />
    </Dialog>
  );
}

/** Beside the message field, where the link has such templates. */
export function ApprovedButton({
  conversation,
}: {
  conversation: Pick<Conversation, 'id' | 'customerName'>;
}) {
  const { t } = useWords();
  const isUsed = useApprovedTemplates().data?.isUsed === true;
  const [isOpen, setOpen] = useState(false);
  if (!isUsed) return null;
  return (
    <>
      <TooltipIconButton label={t('approved.open')} onClick={() => setOpen(true)} data-testid="approved-open">
        <IconMessageCheck {...ICON.button} />
      </TooltipIconButton>
      {isOpen ? <ApprovedDialog conversation={conversation} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
