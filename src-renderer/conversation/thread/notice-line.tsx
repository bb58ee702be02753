import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import { kindTextKey, messageKind } from '../../ui/message/message-kind.ts';
import classes from './notice-line.module.css';

/** A quiet line among the messages: what WhatsApp itself says of the chat. */
export function NoticeLine({ message }: { message: Message }) {
  const { t, language } = useWords();
  const kind = messageKind(message);
  return (
    <p className={classes.line} role="note" data-testid="notice-line" data-kind={kind}>
      <KindIcon kind={kind} size="mark" />
      <span>
        {t(kindTextKey(kind))} <time>{formatFull(shownAt(message), language)}</time>
      </span>
    </p>
  );
}
