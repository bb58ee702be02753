import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './follow-ups.module.css';
import { useWhen } from './use-when.ts';

/**
 * Until when what is to go to a customer waits, because WhatsApp limits the pharmacy's sending.
 * @param at When it is to go, epoch ms; 0 for now. What goes after the limit does not wait for it.
 */
export function LimitTag({ followed, at = 0 }: { followed: Followed; at?: number }) {
  const { t } = useWords();
  const when = useWhen();
  const { limitedUntil } = followed;
  if (limitedUntil === null || at >= limitedUntil) return null;
  return (
    <span className={`${classes.tag} ${classes.sentence}`} data-tone="warn" data-testid="follow-up-limited">
      {t('follow-ups.limited', { time: when.moment(limitedUntil) })}
    </span>
  );
}
