import { IconChevronDown } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { isOptimistic } from '../api/cache/thread-pages.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import classes from './message-menu.module.css';
import { placeOf, useOpenMenu } from './open-menu.ts';

/** Opens a message's menu with the mouse; the keyboard opens it from the message itself. */
export function MenuButton({ message }: { message: Message }) {
  const { t } = useWords();
  const openMenu = useOpenMenu();
  if (isOptimistic(message)) return null;
  return (
    <TooltipIconButton
      className={classes.button ?? ''}
      data-direction={message.direction}
      label={t('actions.menu')}
      aria-haspopup="menu"
      variant="default"
      size="row"
      isRound
      tabIndex={-1}
      onClick={(event) => openMenu(message, placeOf(event.currentTarget))}
      data-testid="message-menu-open"
    >
      <IconChevronDown {...ICON.line} />
    </TooltipIconButton>
  );
}
