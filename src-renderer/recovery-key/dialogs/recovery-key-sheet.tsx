import { useState } from 'react';
import { createPortal } from 'react-dom';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from './recovery-key.module.css';

/** The page that is printed: nothing else of the window goes on the paper, and this is never on the screen. */
export function RecoveryKeySheet({ groups }: { groups: readonly string[] }) {
  const { t, language } = useWords();
  const [now] = useState(() => Date.now());
  return createPortal(
    <div className={classes.sheet} data-testid="recovery-key-sheet">
      <h1>{t('recovery-key.sheet-title')}</h1>
      <ol className={classes.sheetGroups} dir="ltr">
        {groups.map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ol>
      <p>{t('recovery-key.sheet-use')}</p>
      <p>{t('recovery-key.keep')}</p>
      <p>{t('recovery-key.sheet-date', { date: isolate(formatFull(now, language)) })}</p>
    </div>,
    document.body,
  );
}
