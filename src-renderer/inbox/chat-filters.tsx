import { useWords } from '../i18n/use-words.ts';
import classes from './chat-filters.module.css';

/** All conversations, or only those with something unread. */
export function ChatFilters({
  unreadOnly,
  onChange,
}: {
  unreadOnly: boolean;
  onChange: (unreadOnly: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <div className={classes.filters}>
      <button
        type="button"
        className={classes.filter}
        aria-pressed={!unreadOnly}
        onClick={() => onChange(false)}
      >
        {t('inbox.all')}
      </button>
      <button
        type="button"
        className={classes.filter}
        aria-pressed={unreadOnly}
        onClick={() => onChange(true)}
        data-testid="filter-unread"
      >
        {t('inbox.unread')}
      </button>
    </div>
  );
}
