import { IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import { StarredList } from './starred-list.tsx';

/** Opens what has a star, from a chat's header. */
export function StarredButton({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TooltipIconButton label={t('actions.stars')} onClick={() => setOpen(true)} data-testid="starred-open">
        <IconStar {...ICON.button} />
      </TooltipIconButton>
      {isOpen ? <StarredList conversationId={conversationId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
