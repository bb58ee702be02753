import { isPicture } from '#shared/domain/messages/attachment.ts';
import { notifications } from '@mantine/notifications';
import {
  IconCopy,
  IconDownload,
  IconExternalLink,
  IconMessageSearch,
  IconPrinter,
  IconRotateClockwise,
} from '@tabler/icons-react';
import { useCopyImage, usePrintImage, useSaveMedia } from '../media-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useOpenSafely } from '../bubble/use-open-safely.tsx';
import { useMoreActions } from './more-actions.ts';
import { useShowInChat } from './show-in-chat.ts';
import { Action } from './action.tsx';
import type { Viewable } from '../../ui/message/viewable.ts';
import classes from './viewer.module.css';

/** What can be done with what is shown. */
export function ViewerActions(props: {
  item: Viewable;
  quarterTurns: number;
  onTurn: () => void;
  onClose: () => void;
}) {
  const { item, quarterTurns, onTurn, onClose } = props;
  const showInChat = useShowInChat();
  const { t } = useWords();
  const save = useSaveMedia();
  const copy = useCopyImage();
  const print = usePrintImage();
  const drawMoreActions = useMoreActions();
  const { open, isOpening, warning } = useOpenSafely(item.id);
  const { fileId } = item.attachment;
  const isShownPicture = isPicture(item.attachment);
  const copyPicture = (): void =>
    copy.mutate(
      { fileId, quarterTurns },
      { onSuccess: () => void notifications.show({ message: t('media.image-copied'), autoClose: 2_000 }) },
    );
  return (
    <div className={classes.actions}>
      {isShownPicture ? (
        <>
          <Action
            Icon={IconRotateClockwise}
            label={`${t('media.rotate')} (R)`}
            onClick={onTurn}
            name="rotate"
          />
          <Action
            Icon={IconCopy}
            label={t('media.copy-image')}
            onClick={copyPicture}
            isBusy={copy.isPending}
            name="copy"
          />
          <Action
            Icon={IconPrinter}
            label={t('media.print')}
            onClick={() => print.mutate({ messageId: item.id, quarterTurns })}
            isBusy={print.isPending}
            name="print"
          />
        </>
      ) : null}
      {drawMoreActions(item, onClose)}
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
        onClick={() => save.mutate(item.id)}
        isBusy={save.isPending}
        name="save"
      />
      <Action
        Icon={IconMessageSearch}
        label={t('media.show-in-chat')}
        onClick={() => {
          onClose();
          showInChat(item.id);
        }}
        name="show-in-chat"
      />
      {warning}
    </div>
  );
}
