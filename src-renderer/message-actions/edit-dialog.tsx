import { Textarea } from '@mantine/core';
import type { FocusEvent } from 'react';
import { MAX_TEXT_LENGTH, type Message } from '#shared/domain/messages/message.ts';
import { errorCodeOf } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { useWords } from '../i18n/use-words.ts';
import { FormDialog } from '../ui/dialog/form-dialog.tsx';
import { useTimeLeft } from '../ui/time/use-time-left.ts';
import { useAct } from './actions-api.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { endsAt } from './may-act.ts';
import { meanwhile } from './meanwhile.ts';
import { shownText } from './shown-message.ts';

const MINUTE_MS = 60_000;

/** What was sent with a mistake is put right; the customer sees that it was edited, and staff what it said before. */
export function EditDialog(props: {
  /** As it is now: somebody else may edit it, or take it back, while this one types. */
  message: Message;
  /** What it said when the edit was begun; null where nobody knows any more. */
  before: string | null;
  text: string;
  onWrite: (text: string) => void;
  onClose: () => void;
}) {
  const { message, before, text, onWrite, onClose } = props;
  const { t, count } = useWords();
  const act = useAct({ meta: SHOWS_OWN_ERROR });
  const said = shownText(message);
  const happened = meanwhile(message, before);
  const isGone = happened === 'deleted';
  const isChanged = text.trim() !== '' && text.trim() !== said;
  const until = endsAt(message, 'edit');
  const leftMs = useTimeLeft(until ?? null, { everyMs: 1000 });
  const isOver = until !== undefined && leftMs === 0;
  const description = (): string | null => {
    if (isGone) return null;
    if (message.status === 'pending') return t('actions.edit-queued');
    if (until === undefined) return null;
    return isOver ? t('actions.edit-over') : count('actions.edit-left', Math.ceil(leftMs / MINUTE_MS));
  };
  return (
    <FormDialog
      title={t('actions.edit')}
      width="texts"
      testId="edit-message"
      onClose={onClose}
      keepsTyped={text !== said}
      confirm={t('actions.edit-save')}
      confirmTestId="edit-message-save"
      canSubmit={isChanged && !isGone && !isOver && text.length <= MAX_TEXT_LENGTH}
      isBusy={act.isPending}
      error={act.error === null ? null : errorCodeOf(act.error)}
      onSubmit={() =>
        act.mutate({ messageId: message.id, action: { kind: 'edit', text } }, { onSuccess: onClose })
      }
    >
      {happened === null ? null : <ChangedMeanwhile said={isGone ? null : said} />}
      <Textarea
        spellCheck
        label={t('actions.edit-text')}
        description={description()}
        value={text}
        onChange={(event) => onWrite(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={MAX_TEXT_LENGTH}
        // Mantine would put `dir` on the box around the input.
        attributes={{ input: { dir: 'auto' } }}
        onFocus={goToEnd}
        data-main-field
        data-testid="edit-message-text"
      />
    </FormDialog>
  );
}

/** Whoever goes on writing begins at the end; a press of the mouse puts the caret where it was pressed, right after. */
const goToEnd = ({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void =>
  field.setSelectionRange(field.value.length, field.value.length);
