import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { UnansweredNote } from '../closing/unanswered-note.tsx';
import { useClosing } from '../closing/use-closing.ts';

const MOST_LETTERS = 2000;

/**
 * Ends the work: Enter is enough, unless the customer waits for an answer. A note for colleagues and the question for a
 * rating are choices.
 */
export function ResolveDialog({
  ticketId,
  onClose,
  onResolved,
}: {
  ticketId: number;
  onClose: () => void;
  /** Where one goes on, when it is done. */
  onResolved?: () => void;
}) {
  const { t } = useWords();
  const { openId, writeIn } = useNavigation();
  const settings = useSettings().data;
  const closing = useClosing(ticketId, () => {
    onClose();
    onResolved?.();
  });
  const [note, setNote] = useState('');
  const [asks, setAsks] = useState(true);
  const mayAsk = settings !== undefined && settings.rating.isOn && settings.automation.isOn;
  const isAsked = closing.unanswered !== null;
  const submit = (): void =>
    closing.close({ note: note.trim() === '' ? null : note, asksRating: mayAsk && asks });
  return (
    <FormDialog
      title={t('tickets.resolve-title', { number: isolateLtr(`#${ticketId}`) })}
      width="question"
      testId="resolve-dialog"
      onClose={onClose}
      onSubmit={submit}
      confirm={t(isAsked ? 'tickets.close-anyway' : 'tickets.resolve-submit')}
      confirmTestId="resolve-submit"
      isBusy={closing.isBusy}
      canSubmit={closing.canClose}
      error={closing.failure}
      isDangerous={isAsked}
      submitsByEnter={!isAsked}
    >
      {closing.unanswered === null ? null : (
        <UnansweredNote
          key={closing.unanswered.id}
          message={closing.unanswered}
          takesFocus={note === ''}
          onAnswer={() => {
            onClose();
            if (openId !== null) writeIn(openId, 'answer');
          }}
        />
      )}
      <Textarea
        spellCheck
        label={t('tickets.closing-note')}
        placeholder={t('tickets.closing-note-hint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          // A line break is Shift+Enter, as in the composer.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          // The dialog's own, which also answers the question.
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (!isAsked && closing.wasRead) submit();
        }}
        maxLength={MOST_LETTERS}
        autosize
        minRows={2}
        maxRows={8}
        attributes={{ input: { dir: 'auto' } }}
        data-autofocus
        data-testid="closing-note"
      />
      {mayAsk ? (
        <Checkbox
          label={t('tickets.ask-rating')}
          checked={asks}
          onChange={(event) => setAsks(event.currentTarget.checked)}
          data-testid="ask-rating"
        />
      ) : null}
    </FormDialog>
  );
}
