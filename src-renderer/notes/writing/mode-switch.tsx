import { IconLock, IconMessageCircle } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './writing.module.css';
import { ICON } from '../../ui/icon-size.ts';

export type WritingMode = 'message' | 'note';

/** As the keyboard has it in every language. */
const NOTE_KEYS = 'Ctrl+Shift+N';

/** To whom one writes: the customer or the colleagues. */
export function ModeSwitch({ mode, onChange }: { mode: WritingMode; onChange: (mode: WritingMode) => void }) {
  const { t } = useWords();
  const name = useId();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== 'KeyN')
        return;
      event.preventDefault();
      onChange(mode === 'note' ? 'message' : 'note');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [mode, onChange]);
  return (
    <div className={classes.modes} role="radiogroup" aria-label={t('notes.write-to')}>
      <label className={classes.mode}>
        <input
          type="radio"
          name={name}
          checked={mode === 'message'}
          onChange={() => onChange('message')}
          data-testid="mode-message"
        />
        <IconMessageCircle {...ICON.line} />
        {t('notes.mode-message')}
      </label>
      <label className={classes.mode} data-note title={NOTE_KEYS}>
        <input
          type="radio"
          name={name}
          checked={mode === 'note'}
          onChange={() => onChange('note')}
          data-testid="mode-note"
        />
        <IconLock {...ICON.line} />
        {t('notes.mode-note')}
      </label>
      {mode === 'note' ? <span className={classes.promise}>{t('notes.promise')}</span> : null}
    </div>
  );
}
