import { IconArrowForwardUp, IconArrowForwardUpDouble } from '@tabler/icons-react';
import { forwardMarkOf } from '#shared/domain/messages/forwarding.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import classes from './forward-mark.module.css';

/** Above what its sender did not write, as WhatsApp says it. */
export function ForwardMark({ message }: { message: Message }) {
  const { t } = useWords();
  const mark = forwardMarkOf(message);
  if (mark === null) return null;
  const Icon = mark === 'often' ? IconArrowForwardUpDouble : IconArrowForwardUp;
  return (
    <p className={classes.mark} data-testid="forward-mark" data-mark={mark}>
      <Icon {...ICON.mark} />
      {t(`forwarding.mark-${mark}`)}
    </p>
  );
}
