import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useClock } from '../../ui/time/use-clock.ts';
import classes from './follow-ups.module.css';

/**
 * Why what is to go to a customer waits, or will: only templates go to them then, until they write.
 * @param at When it is to go, epoch ms; 0 for now.
 */
export function WindowTag({ followed, at = 0 }: { followed: Followed; at?: number }) {
  const { t } = useWords();
  const waits = useClock((now) => !isWindowOpen(followed.replyWindow, Math.max(now, at)));
  const isDue = useClock((now) => at <= now);
  if (!waits) return null;
  return (
    <span
      className={`${classes.tag} ${classes.sentence}`}
      data-tone={isDue ? 'warn' : undefined}
      data-testid="follow-up-window"
    >
      {t(isDue ? 'window.waits' : 'window.will-wait')}
    </span>
  );
}
