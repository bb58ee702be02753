import { useConnection } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useClock } from '../../ui/time/use-clock.ts';
import classes from './follow-ups.module.css';

/**
 * Why what is due has not gone: nothing is let go while the link that sends is not there.
 * @param at When it is to go, epoch ms; 0 for now.
 */
export function LinkTag({ at = 0 }: { at?: number }) {
  const { t } = useWords();
  const connection = useConnection().data;
  const isDue = useClock((now) => at <= now);
  if (!isDue || connection === undefined || connection.phase === 'online') return null;
  return (
    <span className={`${classes.tag} ${classes.sentence}`} data-tone="warn" data-testid="follow-up-link">
      {t('follow-ups.waits-for-link')}
    </span>
  );
}
