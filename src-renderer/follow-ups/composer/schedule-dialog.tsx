import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { ScheduledDraft } from '#shared/domain/follow-ups/scheduled.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import { instantOfWhen, WhenFields, whenOf } from './when-fields.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** What is sent later, and when. */
export function ScheduleDialog(props: {
  title: string;
  start: ScheduledDraft;
  isSaving: boolean;
  failure: ErrorCode | null;
  onSave: (draft: ScheduledDraft) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(props.start.text);
  const [when, setWhen] = useState(() => whenOf(props.start.sendAt));
  const [onlyIfSilent, setOnlyIfSilent] = useState(props.start.onlyIfSilent);
  const [wasTried, setTried] = useState(false);
  const now = useNow(10_000);
  const sendAt = instantOfWhen(when, now);
  const isTextGood = text.trim() !== '' && text.trim().length <= MAX_TEXT_LENGTH;
  const save = (): void => {
    setTried(true);
    if (isTextGood && sendAt !== undefined) props.onSave({ text: text.trim(), sendAt, onlyIfSilent });
  };
  return (
    <FormDialog
      title={props.title}
      width="form"
      testId="schedule-dialog"
      onClose={props.onClose}
      onSubmit={save}
      confirm={t('follow-ups.save')}
      confirmTestId="schedule-save"
      isBusy={props.isSaving}
      error={props.failure}
    >
      <Textarea
        spellCheck
        label={t('scheduled.text')}
        attributes={{ input: { dir: 'auto' } }}
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        error={wasTried && !isTextGood ? t('scheduled.text-bad') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
        data-testid="schedule-text"
      />
      <WhenFields value={when} now={now} isWrong={wasTried && sendAt === undefined} onChange={setWhen} />
      <Checkbox
        label={t('scheduled.only-silent')}
        checked={onlyIfSilent}
        onChange={(event) => setOnlyIfSilent(event.currentTarget.checked)}
        data-testid="schedule-silent"
      />
    </FormDialog>
  );
}
