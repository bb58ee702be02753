import { useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import classes from './message-changes.module.css';
import { FormattedText } from '../../ui/message/formatted-text.tsx';

/** Says that a message was edited; opens what it said before, when the desk saw it. */
export function EditedLabel({
  earlierTexts,
  isOpen,
  onToggle,
}: {
  earlierTexts: readonly string[];
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useWords();
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
  const words =
    message.direction === 'incoming' ? t('thread.revoked-by-customer') : t('thread.revoked-by-us');
  return (
    <div data-testid="message-revoked">
      <span className={classes.line}>
        <KindIcon kind="revoked" size="line" />
        {words}
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
      {isOpen ? (
        <div className={classes.old} dir="auto" data-testid="revoked-text">
          <FormattedText text={message.content} />
        </div>
      ) : null}
    </div>
  );
}

/** The emojis people put under a message. */
export function Reactions({ reactions }: { reactions: Message['reactions'] }) {
  const { t } = useWords();
  if (reactions.length === 0) return null;
  return (
    <div className={classes.reactions} data-testid="reactions">
      {reactions.map(({ by, emoji }) => (
        <span key={by} className={classes.reaction} title={t(`thread.reaction-${by}`)} data-by={by}>
          {emoji}
        </span>
      ))}
    </div>
  );
}
