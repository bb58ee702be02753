import { IconAlertCircle, IconCheck, IconRefresh, IconX } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { goesAnyTime } from '#shared/domain/messages/any-time.ts';
import type { FailureReason, Message } from '#shared/domain/messages/message.ts';
import { useActOnChat } from '../../../chats/chats-api.ts';
import { useDropMessage, useRetryMessage } from '../../conversation-api.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useConversation } from '../../../api/queries/conversations.ts';
import { useApprovedTemplates } from '../../../approved-templates/approved-templates-api.ts';
import { ApprovedTemplatesButton } from '../../../approved-templates/send/approved-templates-button.tsx';
import { useApprovedDialog } from '../../../approved-templates/send/use-approved-dialog.tsx';
import { useMinutesLeft } from '../../../ui/time/use-minutes-left.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { MessageButton } from '../../../ui/message/message-button.tsx';
import note from '../../../ui/message/message-note.module.css';

type Action = 'retry' | 'was-sent' | 'not-needed';

/** What staff may decide. Only a message that may have been sent can turn out to be sent. */
const ACTIONS: Partial<Record<FailureReason, readonly Action[]>> = {
  unknown: ['retry', 'was-sent', 'not-needed'],
  dropped: ['retry'],
};
const USUAL: readonly Action[] = ['retry', 'not-needed'];

/** Where another template goes and this one does not. */
const OF_TEMPLATE: ReadonlySet<FailureReason> = new Set([
  'template-paused',
  'template-missing',
  'template-blanks',
]);

const ICONS: Record<Action, TablerIcon> = { retry: IconRefresh, 'was-sent': IconCheck, 'not-needed': IconX };

/** Says under a bubble why it did not go, and leaves the decision to staff. */
export function FailedNote({ message }: { message: Message }) {
  const { t } = useWords();
  const retry = useRetryMessage();
  const drop = useDropMessage();
  const unblock = useActOnChat();
  const { id: messageId } = message;
  const reason = message.failureReason ?? 'not-sent';
  const { data: conversation } = useConversation(message.conversationId);
  const minutesLeft = useMinutesLeft(conversation?.replyWindow ?? null);
  const isClosed = minutesLeft === 0 && !goesAnyTime(message.waType);
  const templates = useApprovedDialog(message.conversationId);
  const hasTemplates = useApprovedTemplates().data?.isUsed === true;
  const isBusy = retry.isPending || drop.isPending || unblock.isPending;
  const isTemplateRefused = hasTemplates && OF_TEMPLATE.has(reason);
  // Of a customer with several numbers it may have been to one that no answer goes to now.
  const isBlocked =
    conversation?.chat.isBlocked === true ||
    (reason === 'chat-blocked' && (conversation?.chat.blocked.length ?? 0) > 0);
  const decide = (action: Action): void => {
    if (action === 'retry' && isBlocked)
      unblock.mutate(
        { id: message.conversationId, action: { kind: 'block', isOn: false, messageId } },
        { onSuccess: () => retry.mutate(messageId) },
      );
    else if (action === 'retry') retry.mutate(messageId);
    else drop.mutate({ messageId, verdict: action });
  };
  return (
    <div
      className={note.note}
      // What was given up on purpose is no failure any more.
      data-tone={reason === 'dropped' ? 'quiet' : 'failure'}
      role="alert"
      data-reason={reason}
      data-testid="message-failure"
    >
      <span className={note.words}>
        <IconAlertCircle {...ICON.line} />
        {t(`failure.${reason}`)}
      </span>
      <span className={note.ways}>
        {isClosed || isTemplateRefused ? (
          <ApprovedTemplatesButton
            conversationId={message.conversationId}
            Button={FailureButton}
            onOpen={templates.open}
          />
        ) : null}
        {(ACTIONS[reason] ?? USUAL).map((action) => {
          const Icon = ICONS[action];
          return (
            <FailureButton
              key={action}
              disabled={isBusy || (action === 'retry' && isClosed)}
              title={action === 'retry' && isClosed ? t('error.window-closed') : undefined}
              onClick={() => decide(action)}
              data-testid={`message-${action}`}
            >
              <Icon {...ICON.mark} />
              {t(action === 'retry' && isBlocked ? 'thread.unblock-retry' : `thread.${action}`)}
            </FailureButton>
          );
        })}
      </span>
      {templates.dialog}
    </div>
  );
}

const FailureButton = (props: ComponentProps<typeof MessageButton>) => (
  <MessageButton {...props} tone="failure" />
);
