import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { isolate, useWords } from '../i18n/use-words.ts';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { FormDialog } from '../ui/dialog/form-dialog.tsx';
import { blockWaysOf } from './block-ways.ts';
import classes from './chats.module.css';
import { useReportChat } from './chats-api.ts';

/** Says what WhatsApp gets before it gets it; who is reported is mostly blocked as well. */
export function ReportDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { t } = useWords();
  const label = useCustomerLabel(conversation);
  const [alsoBlocks, setAlsoBlocks] = useState(true);
  const report = useReportChat(() => notifications.show({ id: 'reported', message: t('chats.reported') }));
  const { id } = conversation;
  // Also where only some of their numbers are blocked.
  const { whole } = blockWaysOf(conversation.chat);
  const canBlock = whole === 'block' || whole === 'block-all';
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
      isBusy={report.isPending}
      error={report.error === null ? null : errorCodeOf(report.error)}
      onSubmit={() => report.mutate({ id, alsoBlocks: alsoBlocks && canBlock }, { onSuccess: onClose })}
    >
      <p className={classes.asked}>{t('chats.report-body')}</p>
      {canBlock ? (
        <Checkbox
          label={t(whole === 'block' ? 'chats.report-block' : 'chats.block-all')}
          checked={alsoBlocks}
          onChange={(event) => setAlsoBlocks(event.currentTarget.checked)}
          data-testid="report-block"
        />
      ) : null}
    </FormDialog>
  );
}
