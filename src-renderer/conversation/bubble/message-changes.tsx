import { IconClock, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { doneBy, isBeingEdited } from '../../message-actions/shown-message.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { agentIdOf } from '../../tickets/words/change-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import quiet from './quiet-line.module.css';
import classes from './message-changes.module.css';
import { FormattedText } from '../../ui/message/formatted-text.tsx';

/** Says that a message was edited, or will be; opens what it said before, when the desk saw it. */
export function EditedMark({
  message,
  isOpen,
  onToggle,
}: {
  message: Message;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useWords();
  const { earlierTexts } = message;
  if (isBeingEdited(message)) {
    return (
      <span className={classes.waiting} data-testid="edit-waits">
        <IconClock {...ICON.mark} />
        {t('actions.editing')}
      </span>
    );
  }
  if (message.editedAt === null) return null;
  if (earlierTexts.length === 0) return <span data-testid="message-edited">{t('thread.edited')}</span>;
  return (
    <button
      type="button"
      className={classes.link}
      title={t('thread.edited-hint')}
      aria-expanded={isOpen}
      onClick={onToggle}
      data-testid="message-edited"
    >
      {t('thread.edited')}
    </button>
  );
}

/** Oldest first. */
export function EarlierTexts({ texts }: { texts: readonly string[] }) {
  const { t } = useWords();
  return (
    <div className={classes.earlier} data-testid="earlier-texts">
      <span className={classes.earlierTitle}>{t('thread.earlier-text')}</span>
      {texts.map((text, index) => (
        // Two edits can say the same; their place is what tells them apart.
        <div key={index} className={classes.old} dir="auto">
          <FormattedText text={text} />
        </div>
      ))}
    </div>
  );
}

/** Stands in the bubble of a deleted message; the text is the pharmacy's record and one click away. */
export function RevokedContent({ message }: { message: Message }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const words = useRevokedWords(message);
  return (
    <div data-testid="message-revoked">
      <span className={quiet.line}>
        <KindIcon kind="revoked" size="line" />
        <span>
          {words}{' '}
          {message.content === '' ? null : (
            <button
              type="button"
              className={classes.link}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              data-testid="show-revoked"
            >
              {isOpen ? t('thread.hide-revoked') : t('thread.show-revoked')}
            </button>
          )}
        </span>
      </span>
      {isOpen ? (
        <div className={classes.old} dir="auto" data-testid="revoked-text">
          <FormattedText text={message.content} />
        </div>
      ) : null}
    </div>
  );
}

/** Who deleted it, as far as that is known: a colleague here, somebody on the phone, or the customer. */
function useRevokedWords(message: Message): string {
  const { t } = useWords();
  const { nameOf } = useAgents();
  if (message.revokedAt === null) return t('actions.deleting');
  if (message.direction === 'incoming') return t('thread.revoked-by-customer');
  const agentId = agentIdOf(doneBy(message, 'delete')?.by ?? null);
  if (agentId === undefined) return t('thread.revoked-by-us');
  return t('actions.deleted-by', { name: isolate(nameOf(agentId)) });
}

/** Somebody wants to find it again. */
export function StarMark() {
  const { t } = useWords();
  return (
    <span className={classes.star} role="img" aria-label={t('actions.starred')} data-testid="star-mark">
      <IconStarFilled {...ICON.mark} />
    </span>
  );
}
