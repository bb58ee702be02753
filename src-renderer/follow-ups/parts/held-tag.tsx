import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './follow-ups.module.css';

/** Why nothing goes to a customer by itself just now. */
export function HeldTag({ followed }: { followed: Followed }) {
  const { t } = useWords();
  if (!followed.isHeld) return null;
  return (
    <span className={`${classes.tag} ${classes.sentence}`} data-tone="warn" data-testid="follow-up-held">
      {t('numbers.held')}
    </span>
  );
}
