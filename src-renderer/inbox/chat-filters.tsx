import { useWords } from '../i18n/use-words.ts';
import { LabelFilter } from '../labels/label-filter.tsx';
import classes from './chat-filters.module.css';

/** All conversations, or only those with something unread, and of one label. */
export function ChatFilters({
  unreadOnly,
  onChange,
  labelId,
  onLabel,
}: {
  unreadOnly: boolean;
  onChange: (unreadOnly: boolean) => void;
  labelId: number | undefined;
  onLabel: (labelId: number | undefined) => void;
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
      <LabelFilter labelId={labelId} onChange={onLabel} />
    </div>
  );
}
