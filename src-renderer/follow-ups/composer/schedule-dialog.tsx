import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { ScheduledDraft } from '#shared/domain/follow-ups/scheduled.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from '../parts/follow-ups.module.css';
import { instantOfWhen, WhenFields, whenOf } from './when-fields.tsx';

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
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={480}
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="schedule-dialog"
    >
      <div className={classes.form}>
        <Textarea
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
        {props.failure === null ? null : <ErrorNotice code={props.failure} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={save} loading={props.isSaving} data-testid="schedule-save">
            {t('follow-ups.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
