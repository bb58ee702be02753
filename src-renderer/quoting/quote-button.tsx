import { IconArrowBackUp } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../i18n/use-words.ts';
import { withKeys } from '../shortcuts/shown-keys.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import classes from './quote-button.module.css';
import { isQuotable, useQuote } from './use-quote.ts';

/** Beside a bubble, for the mouse; the keyboard has a key of its own. */
export function QuoteButton({ message }: { message: Message }) {
  const { t } = useWords();
  const quote = useQuote();
  if (!isQuotable(message)) return null;
  return (
    <TooltipIconButton
      className={classes.button ?? ''}
      data-direction={message.direction}
      label={t('quoting.answer')}
      tooltip={withKeys(t('quoting.answer'), 'message-quote')}
      variant="default"
      size="row"
      isRound
      tabIndex={-1}
      onClick={() => quote(message)}
      data-testid="message-quote"
    >
      <IconArrowBackUp {...ICON.line} />
    </TooltipIconButton>
  );
}
