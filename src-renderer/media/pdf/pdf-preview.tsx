import { Button, Loader, Modal } from '@mantine/core';
import {
  IconDownload,
  IconExternalLink,
  IconFileOff,
  IconMessageSearch,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useSaveMedia } from '../media-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useOpenSafely } from '../bubble/use-open-safely.tsx';
import { useShowInChat } from '../viewer/show-in-chat.ts';
import { Action } from '../viewer/action.tsx';
import type { Viewable } from '../../ui/message/viewable.ts';
import classes from './pdf-preview.module.css';
import { PDF_PAGE } from './pdf-messages.ts';
import { usePdfFrame } from './use-pdf-frame.ts';
import { useFocusGivenBack } from '../../ui/focus/use-focus-given-back.ts';
import { ICON } from '../../ui/icon-size.ts';

/** A PDF over the whole window, drawn in a frame that can reach nothing of the desk. */
export function PdfPreview({ message, onClose }: { message: Viewable; onClose: () => void }) {
  const { t } = useWords();
  const save = useSaveMedia();
  const showInChat = useShowInChat();
  const { open, isOpening, warning } = useOpenSafely(message.id);
  const { fileId, fileName } = message.attachment;
  const { frame, state, zoom } = usePdfFrame(fileId, onClose);
  const over = useFocusGivenBack(true);
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      returnFocus={false}
      padding={0}
      zIndex={300}
      transitionProps={{ duration: 120 }}
      aria-label={t('media.pdf')}
      classNames={{ content: classes.content, body: classes.body }}
      data-testid="pdf-preview"
      data-state={state.kind}
    >
      <header ref={over} className={classes.bar}>
        <Action Icon={IconX} label={t('common.close')} onClick={onClose} name="close" />
        <bdi className={classes.name} dir="auto">
          {fileName ?? t('type.document')}
        </bdi>
        {state.kind === 'opened' ? (
          <>
            <span className={classes.position} data-testid="pdf-position">
              {t('media.pdf-page', { page: String(state.page), pages: String(state.pages) })}
            </span>
            <Action
              Icon={IconZoomOut}
              label={`${t('media.zoom-out')} (-)`}
              onClick={() => zoom('out')}
              name="zoom-out"
            />
            <Action
              Icon={IconZoomIn}
              label={`${t('media.zoom-in')} (+)`}
              onClick={() => zoom('in')}
              name="zoom-in"
            />
          </>
        ) : null}
        <Action
          Icon={IconExternalLink}
          label={t('media.open-with')}
          onClick={open}
          isBusy={isOpening}
          name="open"
        />
        <Action
          Icon={IconDownload}
          label={t('media.save-as')}
          onClick={() => save.mutate(message.id)}
          isBusy={save.isPending}
          name="save"
        />
        <Action
          Icon={IconMessageSearch}
          label={t('media.show-in-chat')}
          onClick={() => {
            onClose();
            showInChat(message.id);
          }}
          name="show-in-chat"
        />
      </header>
      {state.kind === 'failed' ? (
        <div className={classes.note} role="alert" data-testid="pdf-failed" data-reason={state.reason}>
          <IconFileOff {...ICON.page} />
          <strong>{t(`media.pdf-${state.reason}-title`)}</strong>
          <p>{t(`media.pdf-${state.reason}-body`)}</p>
          <Button onClick={open} loading={isOpening} leftSection={<IconExternalLink {...ICON.control} />}>
            {t('media.open-with')}
          </Button>
        </div>
      ) : (
        <iframe
          ref={frame}
          className={classes.frame}
          src={PDF_PAGE}
          sandbox="allow-scripts"
          title={fileName ?? t('media.pdf')}
          data-testid="pdf-frame"
        />
      )}
      {state.kind === 'opening' ? (
        <div className={classes.opening} role="status">
          <Loader type="dots" color="white" />
          {t('media.pdf-opening')}
        </div>
      ) : null}
      {warning}
    </Modal>
  );
}
