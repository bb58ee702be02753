import { IconArrowDown } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './thread.module.css';

/** Brings who has scrolled up to the thread's end, and says how much came there meanwhile. */
export function ToNewest({ newMessages, onClick }: { newMessages: number; onClick: () => void }) {
  const { t, count } = useWords();
  return (
    <button
      type="button"
      className={classes.pill}
      data-new={newMessages > 0}
      aria-label={newMessages > 0 ? undefined : t('thread.to-newest')}
      onClick={onClick}
      data-testid="to-newest"
    >
      <IconArrowDown {...ICON.button} />
      {newMessages > 0 ? count('thread.new-messages', newMessages) : null}
    </button>
  );
}
