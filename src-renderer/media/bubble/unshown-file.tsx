import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { kindTextKey } from '../../ui/message/message-kind.ts';
import classes from './bubble-media.module.css';
import { DocumentCard } from './document-card.tsx';

/** Photos as an iPhone keeps them. */
export const HEIC: ReadonlySet<string> = new Set(['image/heic', 'image/heif']);

/** What is here and cannot be drawn here: says so, and gives it to a program that can. */
export function UnshownFile({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { t } = useWords();
  const isSticker = attachment.kind === 'sticker';
  const isHeic = HEIC.has(attachment.mimeType ?? '');
  return (
    <div data-testid="media-unshown">
      <DocumentCard message={message} attachment={attachment} title={t(kindTextKey(attachment.kind))} />
      <p className={classes.unshown}>
        {t(isSticker ? 'media.unshown-sticker' : isHeic ? 'media.unshown-heic' : 'media.unshown-picture')}
      </p>
    </div>
  );
}
