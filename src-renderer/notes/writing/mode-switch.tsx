import { IconLock, IconMessageCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { withKeys } from '../../shortcuts/shown-keys.ts';
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
      <label className={classes.mode} title={t('notes.mode-message')}>
        <input
          type="radio"
          name={name}
          checked={mode === 'message'}
          aria-label={t('notes.mode-message')}
          onChange={() => onChange('message')}
          data-testid="mode-message"
        />
        <IconMessageCircle {...ICON.line} />
        <span className={classes.modeName}>{t('notes.mode-message')}</span>
      </label>
      <label className={classes.mode} data-note title={withKeys(t('notes.mode-note'), 'note-mode')}>
        <input
          type="radio"
          name={name}
          checked={mode === 'note'}
          aria-label={t('notes.mode-note')}
          onChange={() => onChange('note')}
          data-testid="mode-note"
        />
        <IconLock {...ICON.line} />
        <span className={classes.modeName}>{t('notes.mode-note')}</span>
      </label>
    </div>
  );
}
