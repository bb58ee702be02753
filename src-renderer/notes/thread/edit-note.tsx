import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MAX_NOTE_LENGTH, type Note } from '#shared/domain/conversations/note.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useEditNote } from '../notes-api.ts';
import classes from './note-card.module.css';

/** The words of a note in its own place; Enter saves, Escape leaves them. */
export function EditNote({ note, onDone }: { note: Note; onDone: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState(note.text);
  const edit = useEditNote();
  const save = (): void => {
    if (text.trim() !== '') edit.mutate({ id: note.id, text }, { onSuccess: onDone });
  };
  return (
    <div className={classes.editing}>
      <Textarea
        spellCheck
        autosize
        autoFocus
        maxRows={8}
        maxLength={MAX_NOTE_LENGTH}
        attributes={{ input: { dir: 'auto' } }}
        aria-label={t('notes.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            onDone();
          }
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
        data-testid="note-edit-input"
      />
      {edit.isError ? <ErrorNotice code={errorCodeOf(edit.error)} /> : null}
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button size="compact-sm" loading={edit.isPending} onClick={save}>
          {t('notes.save')}
        </Button>
      </div>
    </div>
  );
}
