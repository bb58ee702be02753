import { IconX } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { canBeQuoted, quotedFrom } from '#shared/domain/messages/quoting.ts';
import { useLinks } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { QuotedWords } from '../../ui/message/quoted-words.tsx';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import classes from './quote-strip.module.css';
import { useDraftOfOther } from '../draft-guard.tsx';
import { useDraftQuote } from './use-draft-quote.ts';

/** Above what is being written, files and voice notes too: the message that it answers, and the way to take that away. */
export function QuoteStrip({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const { message, forget } = useDraftQuote(conversation);
  const sending = useLinks().data?.sending;
  const isOthers = useDraftOfOther(conversation) !== undefined;
  if (message === null || isOthers) return null;
  const isLost = !canBeQuoted(message) || isOfOtherLink(message, sending);
  return (
    <div className={classes.strip} role="group" aria-label={t('quoting.answering')} data-testid="quote-strip">
      <div className={classes.words} data-by={message.direction === 'outgoing' ? 'pharmacy' : 'customer'}>
        <QuotedWords quoted={quotedFrom(message)} />
        {isLost ? <p className={classes.lost}>{t('quoting.will-be-left-out')}</p> : null}
      </div>
      <TooltipIconButton
        variant="subtle"
        color="gray"
        size="row"
        label={t('quoting.forget')}
        onClick={forget}
        data-testid="quote-forget"
        isRound
      >
        <IconX {...ICON.control} />
      </TooltipIconButton>
    </div>
  );
}

/** A link knows only what went over it; what has no id yet goes by whichever sends then. */
const isOfOtherLink = ({ waMessageId, link }: Message, sending: Link | undefined): boolean =>
  waMessageId !== null && sending !== undefined && link !== sending;
