import { IconLock, IconMessageCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { shownKeys } from '../../shortcuts/shortcut-list.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import classes from './writing.module.css';
import { ICON } from '../../ui/icon-size.ts';

export type WritingMode = 'message' | 'note';

/** To whom one writes: the customer or the colleagues. */
export function ModeSwitch({ mode, onChange }: { mode: WritingMode; onChange: (mode: WritingMode) => void }) {
  const { t } = useWords();
  const name = useId();
  useShortcut('note-mode', () => onChange(mode === 'note' ? 'message' : 'note'));
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
      <label className={classes.mode} data-note title={shownKeys('note-mode')}>
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
