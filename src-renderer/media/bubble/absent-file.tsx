import { RingProgress } from '@mantine/core';
import { IconAlertCircle, IconRefresh } from '@tabler/icons-react';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useMediaFraction, useRetryDownload } from '../media-api.ts';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import { MessageButton } from '../../ui/message/message-button.tsx';
import { kindTextKey } from '../../ui/message/message-kind.ts';
import classes from './bubble-media.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** A file that is not here: on its way, lost, or taken away. */
export function AbsentFile({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { t, language } = useWords();
  const { state, failure, kind, fileName, sizeBytes } = attachment;
  return (
    <div className={classes.absent} data-state={state} data-testid="media-absent">
      {state === 'waiting' ? (
        <Waiting messageId={message.id} kind={kind} />
      ) : (
        <span className={classes.absentIcon}>
          {state === 'failed' ? <IconAlertCircle {...ICON.large} /> : <KindIcon kind={kind} size="large" />}
        </span>
      )}
      <div className={classes.absentWords}>
        <bdi className={classes.absentTitle} dir="auto">
          {fileName ?? t(kindTextKey(kind))}
        </bdi>
        {state === 'waiting' ? (
          <span className={classes.absentHint}>
            {isOptimistic(message) ? null : t('media.waiting')}
            {sizeBytes === null ? null : <bdi> {sizeText(sizeBytes, language)}</bdi>}
          </span>
        ) : null}
        {state === 'failed' ? (
          <span className={classes.absentHint}>{t(`media.${failure ?? 'not-downloaded'}`)}</span>
        ) : null}
        {state === 'removed' ? <span className={classes.absentHint}>{t('media.removed')}</span> : null}
        {state === 'failed' && failure !== 'not-exported' ? <TryAgain messageId={message.id} /> : null}
      </div>
    </div>
  );
}

function Waiting({ messageId, kind }: { messageId: number; kind: Attachment['kind'] }) {
  const fraction = useMediaFraction(messageId);
  return (
    <RingProgress
      size={46}
      thickness={3}
      roundCaps
      sections={[{ value: (fraction ?? 0) * 100, color: 'var(--rs-brand)' }]}
      label={
        <span className={classes.ringIcon}>
          <KindIcon kind={kind} size="button" />
        </span>
      }
      data-testid="media-progress"
    />
  );
}

function TryAgain({ messageId }: { messageId: number }) {
  const { t } = useWords();
  const retry = useRetryDownload();
  return (
    <span className={classes.again}>
      <MessageButton
        tone="inside"
        disabled={retry.isPending}
        onClick={() => retry.mutate(messageId)}
        data-testid="media-retry"
      >
        <IconRefresh {...ICON.mark} />
        {t('media.retry')}
      </MessageButton>
    </span>
  );
}
