import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useSaveMedia } from '../media-api.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isPdf } from '../../ui/message/viewable.ts';
import { useOpenViewer } from '../viewer/viewer-context.ts';
import { documentLook } from './document-look.ts';
import classes from './bubble-media.module.css';
import { useOpenSafely } from './use-open-safely.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** A document: what it is, and the two things one does with it. */
export function DocumentCard(props: { message: Message; attachment: Attachment; title?: string }) {
  const { message, attachment, title } = props;
  const { t, language } = useWords();
  const save = useSaveMedia();
  const preview = useOpenViewer();
  const { open, isOpening, warning } = useOpenSafely(message.id);
  // What is being sent is not stored yet.
  const isHere = attachment.fileId !== null;
  const { Icon, label, tone } = documentLook(attachment);
  return (
    <div className={classes.document} data-testid="media-document">
      <button
        type="button"
        className={classes.documentBody}
        disabled={isOpening || !isHere}
        onClick={isPdf(message) ? () => preview(message.id) : open}
        data-testid="media-open"
      >
        <span className={classes.documentIcon} data-tone={tone}>
          <Icon {...ICON.large} />
        </span>
        <span className={classes.documentWords}>
          <bdi className={classes.documentName} dir="auto">
            {attachment.fileName ?? title ?? t('type.document')}
          </bdi>
          <span className={classes.documentFacts}>
            <bdi>{label}</bdi>
            {attachment.sizeBytes === null ? null : <bdi>{sizeText(attachment.sizeBytes, language)}</bdi>}
          </span>
        </span>
      </button>
      <TooltipIconButton
        label={t('media.open-with')}
        loading={isOpening}
        disabled={!isHere}
        onClick={open}
        data-testid="media-open-with"
        size="row"
      >
        <IconExternalLink {...ICON.control} />
      </TooltipIconButton>
      <TooltipIconButton
        label={t('media.save-as')}
        loading={save.isPending}
        disabled={!isHere}
        onClick={() => save.mutate(message.id)}
        data-testid="media-save"
        size="row"
      >
        <IconDownload {...ICON.control} />
      </TooltipIconButton>
      {warning}
    </div>
  );
}
