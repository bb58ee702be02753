import { IconMessageCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useApprovedTemplates } from '../approved-templates-api.ts';
import { ApprovedDialog } from './approved-dialog.tsx';

/** Beside the message field, where the link has such templates: they go also while anything goes. */
export function ApprovedButton({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const isUsed = useApprovedTemplates().data?.isUsed === true;
  const [isOpen, setOpen] = useState(false);
  if (!isUsed) return null;
  return (
    <>
      <TooltipIconButton label={t('approved.open')} onClick={() => setOpen(true)} data-testid="approved-open">
        <IconMessageCheck {...ICON.button} />
      </TooltipIconButton>
      {isOpen ? <ApprovedDialog conversationId={conversationId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
