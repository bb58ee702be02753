import { Checkbox } from '@mantine/core';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './selecting.module.css';

/** At the edge of a row; the whole row presses it. */
export function SelectBox({ message, isSelected }: { message: Message; isSelected: boolean }) {
  const { t } = useWords();
  return (
    <Checkbox
      className={classes.box}
      checked={isSelected}
      readOnly
      tabIndex={-1}
      aria-label={t('selecting.one')}
      data-testid="select-box"
      data-for={message.id}
    />
  );
}
