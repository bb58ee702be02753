import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { EDIT_WITHIN_MS } from '#shared/domain/messages/message-action.ts';
import { MAX_TEXT_LENGTH, type Message } from '#shared/domain/messages/message.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { useWords } from '../i18n/use-words.ts';
import { FormDialog } from '../ui/dialog/form-dialog.tsx';
import { useAct } from './actions-api.ts';
import { shownText } from './shown-message.ts';

const MINUTE_MS = 60_000;

/** What was sent with a mistake is put right; the customer sees that it was edited, and staff what it said before. */
export function EditDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t, count } = useWords();
  const act = useAct();
  const before = shownText(message);
  const [text, setText] = useState(before);
  const isChanged = text.trim() !== '' && text.trim() !== before;
  const [minutes] = useState(() => Math.ceil((message.sentAt + EDIT_WITHIN_MS - Date.now()) / MINUTE_MS));
  const isQueued = message.status === 'pending';
  return (
    <FormDialog
      title={t('actions.edit')}
      width="texts"
      testId="edit-message"
      onClose={onClose}
      keepsTyped={text !== before}
      confirm={t('actions.edit-save')}
      confirmTestId="edit-message-save"
      canSubmit={isChanged && text.length <= MAX_TEXT_LENGTH}
      isBusy={act.isPending}
      error={act.error === null ? null : errorCodeOf(act.error)}
      onSubmit={() =>
        act.mutate({ messageId: message.id, action: { kind: 'edit', text } }, { onSuccess: onClose })
      }
    >
      <Textarea
        label={t('actions.edit-text')}
        description={isQueued ? t('actions.edit-queued') : count('actions.edit-left', Math.max(1, minutes))}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={MAX_TEXT_LENGTH}
        // Mantine would put `dir` on the box around the input.
        attributes={{ input: { dir: 'auto' } }}
        data-main-field
        data-testid="edit-message-text"
      />
    </FormDialog>
  );
}
