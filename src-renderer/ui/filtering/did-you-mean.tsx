import { IconKeyboard } from '@tabler/icons-react';
import { saidQuery } from '../../i18n/said-query.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import classes from './did-you-mean.module.css';

/** What was meant by a text in the wrong keyboard layout; one press searches for it. */
export function DidYouMean(props: { meant: string | undefined; onTake: (query: string) => void }) {
  const { t } = useWords();
  const { meant, onTake } = props;
  return (
    <div role="status" className={classes.place}>
      {meant === undefined ? null : (
        <button
          type="button"
          className={classes.line}
          onClick={() => onTake(meant)}
          data-testid="did-you-mean"
        >
          <IconKeyboard {...ICON.line} />
          <span className={classes.meant}>{t('search.meant', { query: saidQuery(meant) })}</span>
        </button>
      )}
    </div>
  );
}
