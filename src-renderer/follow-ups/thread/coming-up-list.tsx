import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { keyOf, type ComingUpItem } from './coming-up.ts';
import { ComingUpRow } from './coming-up-row.tsx';
import classes from './coming-up.module.css';

/** More would push what was said last out of sight. */
const SHOWN_AT_FIRST = 3;

/** At the end of a thread: what will stand there, and has not gone yet. */
export function ComingUpList({ items }: { items: readonly ComingUpItem[] }) {
  const { t, count } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const more = items.length - SHOWN_AT_FIRST;
  if (items.length === 0) return null;
  return (
    <section className={classes.list} aria-label={t('follow-ups.not-sent-yet')} data-testid="coming-up">
      <h3 className={classes.title}>{t('follow-ups.not-sent-yet')}</h3>
      {(showsAll ? items : items.slice(0, SHOWN_AT_FIRST)).map((item) => (
        <ComingUpRow key={keyOf(item)} item={item} />
      ))}
      {more <= 0 ? null : (
        <button
          type="button"
          className={classes.more}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          data-testid="coming-up-more"
        >
          {showsAll ? t('follow-ups.fewer-coming') : count('follow-ups.more-coming', more)}
        </button>
      )}
    </section>
  );
}
