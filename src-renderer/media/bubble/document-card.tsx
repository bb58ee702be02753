import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useSaveMedia } from '../media-api.ts';
import { formatBytes } from '../../i18n/size-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isPdf } from '../../ui/message/viewable.ts';
import { useOpenViewer } from '../viewer/viewer-context.ts';
import { documentLook } from './document-look.ts';
import classes from './bubble-media.module.css';
import { useOpenSafely } from './use-open-safely.tsx';

/** A document: what it is, and the two things one does with it. */
export function DocumentCard({ message, attachment }: { message: Message; attachment: Attachment }) {
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
          <Icon size={24} stroke={1.5} aria-hidden="true" />
        </span>
        <span className={classes.documentWords}>
          <bdi className={classes.documentName} dir="auto">
            {attachment.fileName ?? t('type.document')}
          </bdi>
          <span className={classes.documentFacts}>
            <bdi>{label}</bdi>
            {attachment.sizeBytes === null ? null : <bdi>{formatBytes(attachment.sizeBytes, language)}</bdi>}
          </span>
        </span>
      </button>
      <Tooltip label={t('media.open-with')} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('media.open-with')}
          loading={isOpening}
          disabled={!isHere}
          onClick={open}
          data-testid="media-open-with"
        >
          <IconExternalLink size={19} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('media.save-as')} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('media.save-as')}
          loading={save.isPending}
          disabled={!isHere}
          onClick={() => save.mutate(message.id)}
          data-testid="media-save"
        >
          <IconDownload size={19} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      {warning}
    </div>
  );
}
