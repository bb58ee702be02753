import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { FormDialog } from '../ui/dialog/form-dialog.tsx';
import classes from './chats.module.css';
import { useActOnChat, useReportChat } from './chats-api.ts';

/**
 * Says what WhatsApp gets before it gets it; who is reported is mostly blocked as well. The block goes first: it is written down
 * and outlives a crash, while a report that came before it would leave the block to nobody, or to a second report.
 */
export function ReportDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const [alsoBlocks, setAlsoBlocks] = useState(true);
  const report = useReportChat();
  const act = useActOnChat();
  const { id, chat } = conversation;
  const submit = (): void => {
    const onSuccess = (): void => {
      notifications.show({ message: t('chats.reported') });
      onClose();
    };
    const tell = (): void => report.mutate({ id }, { onSuccess });
    if (!alsoBlocks || chat.isBlocked) return tell();
    act.mutate({ id, action: { kind: 'block', isOn: true } }, { onSuccess: tell });
  };
  const error = act.error ?? report.error;
  return (
    <FormDialog
      title={t('chats.report-title', { name: isolate(label.text) })}
      width="question"
      testId="report-chat"
      onClose={onClose}
      confirm={t('chats.report')}
      confirmTestId="report-yes"
      isDangerous
      focus="cancel"
      isBusy={act.isPending || report.isPending}
      error={error === null ? null : errorCodeOf(error)}
      onSubmit={submit}
    >
      <p className={classes.asked}>{t('chats.report-body')}</p>
      {chat.isBlocked ? null : (
        <Checkbox
          label={t('chats.report-block')}
          checked={alsoBlocks}
          onChange={(event) => setAlsoBlocks(event.currentTarget.checked)}
          data-testid="report-block"
        />
      )}
    </FormDialog>
  );
}
