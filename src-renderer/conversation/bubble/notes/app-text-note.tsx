import { IconUserCheck } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { useSetWrittenByApp } from '../../conversation-api.ts';
import classes from '../bubble.module.css';

/** Under what the phone's app wrote by itself: the way out when somebody wrote it after all. */
export function AppTextNote({ message }: { message: Message }) {
  const { t } = useWords();
  const setWrittenByApp = useSetWrittenByApp();
  return (
    <div className={classes.appText}>
      {t('thread.app-text-waits')}
      <button
        type="button"
        className={classes.wasAnswer}
        disabled={setWrittenByApp.isPending}
        onClick={() => setWrittenByApp.mutate({ messageId: message.id, isByApp: false })}
        data-testid="was-an-answer"
      >
        <IconUserCheck {...ICON.mark} />
        {t('thread.was-an-answer')}
      </button>
    </div>
  );
}
