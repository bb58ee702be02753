import { IconMessageSearch } from '@tabler/icons-react';
import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AttachmentView } from '../bubble/attachment-view.tsx';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import { kindTextKey, messageKind } from '../../ui/message/message-kind.ts';
import classes from './gallery.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** A file in the gallery, as it looks in its bubble, with its time. */
export function GalleryItem(props: { message: Message; onShowInChat: (messageId: number) => void }) {
  const { message, onShowInChat } = props;
  const { t, language } = useWords();
  const kind = messageKind(message);
  const { attachment } = message;
  return (
    <figure className={classes.item} data-testid="gallery-item" data-message-id={message.id}>
      {attachment !== null ? (
        <AttachmentView message={message} attachment={attachment} />
      ) : (
        <span className={classes.plain}>
          <KindIcon kind={kind} size="button" />
          {t(kindTextKey(kind))}
        </span>
      )}
      <figcaption className={classes.time}>
        <time>{formatFull(shownAt(message), language)}</time>
        <button
          type="button"
          className={classes.show}
          aria-label={t('media.show-in-chat')}
          title={t('media.show-in-chat')}
          onClick={() => onShowInChat(message.id)}
          data-testid="show-in-chat"
        >
          <IconMessageSearch {...ICON.control} />
        </button>
      </figcaption>
    </figure>
  );
}
