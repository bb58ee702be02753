import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

const MOST_LETTERS = 2000;

/** Ends the work: Enter is enough; a note for colleagues and the question for a rating are choices. */
export function ResolveDialog({ ticketId, onClose }: { ticketId: number; onClose: () => void }) {
  const { t } = useWords();
  const settings = useSettings().data;
  const resolve = useTicketCommand('tickets.resolve');
  const [note, setNote] = useState('');
  const [asks, setAsks] = useState(true);
  const mayAsk = settings !== undefined && settings.rating.isOn && settings.automation.isOn;
  const submit = (): void =>
    resolve.mutate(
      { id: ticketId, note: note.trim() === '' ? null : note, asksRating: mayAsk && asks },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t('tickets.resolve-title', { number: isolateLtr(`#${ticketId}`) })}
      width="question"
      testId="resolve-dialog"
      onClose={onClose}
      onSubmit={submit}
      confirm={t('tickets.resolve-submit')}
      confirmTestId="resolve-submit"
      isBusy={resolve.isPending}
      submitsByEnter
    >
      <Textarea
        label={t('tickets.closing-note')}
        placeholder={t('tickets.closing-note-hint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          // A line break is Shift+Enter, as in the composer.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
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
