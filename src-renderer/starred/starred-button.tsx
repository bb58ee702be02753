import { IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import { StarredList } from './starred-list.tsx';

/** Opens what has a star: from a chat's header its own first, from the list of chats those of all. */
export function StarredButton(props: { conversationId?: number; size?: 'row'; testId: string }) {
  const { conversationId, size, testId } = props;
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TooltipIconButton
        label={t('actions.stars')}
        onClick={() => setOpen(true)}
        data-testid={testId}
        {...(size === undefined ? {} : { size, isRound: true })}
      >
        <IconStar {...(size === undefined ? ICON.button : ICON.control)} />
      </TooltipIconButton>
      {isOpen ? (
        <StarredList
          {...(conversationId === undefined ? {} : { conversationId })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
