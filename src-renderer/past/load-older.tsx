import { Button } from '@mantine/core';
import { useLinks } from '../api/queries/app.ts';
import { useWords } from '../i18n/use-words.ts';
import { useLoadOlder } from './past-api.ts';
import classes from './past.module.css';

/** At the beginning of a thread: the phone may have more. */
export function LoadOlder({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const older = useLoadOlder();
  const hasHistory = useLinks().data?.links.some(({ capabilities }) => capabilities.hasHistory) === true;
  if (!hasHistory) return null;
  const outcome = older.isError ? 'no-answer' : older.data;
  return (
    <span className={classes.older} data-testid="load-older" data-outcome={outcome}>
      {outcome === 'beginning' ? (
        <span role="status">{t('past.older-beginning')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={older.isPending}
          onClick={() => older.mutate(conversationId)}
          data-testid="load-older-button"
        >
          {t('past.older')}
        </Button>
      )}
      <span role="status">
        {older.isPending
          ? t('past.older-loading')
          : outcome === 'no-answer'
            ? t('past.older-no-answer')
            : null}
      </span>
    </span>
  );
}
