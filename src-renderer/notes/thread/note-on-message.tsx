import { ActionIcon } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWriting } from '../writing/writing.tsx';
import classes from './note-on-message.module.css';

/** Beside a message while the mouse or the focus is on its row. */
export function NoteOnMessage({ message }: { message: Message }) {
  const { t } = useWords();
  const { noteOn } = useWriting();
  if (isOptimistic(message)) return null;
  return (
    <ActionIcon
      variant="default"
      size={28}
      radius="xl"
      className={classes.button}
      aria-label={t('notes.on-message')}
      title={t('notes.on-message')}
      onClick={() => noteOn(message)}
      data-testid="note-on-message"
    >
      <IconNotes size={15} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
