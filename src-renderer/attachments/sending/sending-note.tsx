import { Loader, RingProgress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useCancelMessage, useMediaProgress } from '../attachments-api.ts';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { cancelUpload } from './send-files.ts';
import classes from './sending-note.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Under a file that WhatsApp does not have yet: how far it is, and the way to stop it. */
export function SendingNote({ message }: { message: Message }) {
  const { t } = useWords();
  const cancel = useCancelMessage();
  const progress = useMediaProgress(message.id);
  const isMoving = isOptimistic(message) || progress?.direction === 'upload';
  const stop = (): void => {
    // Before main has recorded it there is nothing but the bubble to take back.
    if (message.clientKey !== null && cancelUpload(message.clientKey)) return;
    if (!isOptimistic(message)) cancel.mutate(message.id);
  };
  return (
    <div className={classes.note} role="status" data-testid="message-sending" data-moving={isMoving}>
      {isMoving ? <Ring progress={progress} /> : null}
      <span>{isMoving ? t('tray.sending') : t('tray.waiting')}</span>
      <button
        type="button"
        className={classes.stop}
        disabled={cancel.isPending}
        onClick={stop}
        data-testid="message-cancel"
      >
        <IconX {...ICON.mark} />
        {t('tray.cancel-sending')}
      </button>
    </div>
  );
}

function Ring({ progress }: { progress: ReturnType<typeof useMediaProgress> }) {
  if (progress === undefined || progress.totalBytes === null || progress.totalBytes === 0) {
    return <Loader size={16} />;
  }
  const percent = Math.min(100, Math.round((progress.doneBytes / progress.totalBytes) * 100));
  return (
    <RingProgress size={22} thickness={3} roundCaps sections={[{ value: percent, color: 'pharmacy' }]} />
  );
}
