import { IconNotes } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWriting } from '../writing/writing.tsx';
import classes from './note-on-message.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** On the free side of a message, off the buttons that stand under it, while the mouse or the focus is on its row. */
export function NoteOnMessage({ message }: { message: Message }) {
  const { t } = useWords();
  const { noteOn } = useWriting();
  if (isOptimistic(message)) return null;
  return (
    <TooltipIconButton
      variant="default"
      className={classes.button}
      data-direction={message.direction}
      label={t('notes.on-message')}
      onClick={() => noteOn(message)}
      data-testid="note-on-message"
      size="row"
      isRound
    >
      <IconNotes {...ICON.line} />
    </TooltipIconButton>
  );
}
