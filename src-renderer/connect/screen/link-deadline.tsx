import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { formatCountdown } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTimeLeft } from '../../ui/time/use-time-left.ts';
import classes from './link.module.css';

/** How long the desk still waits for the phone. */
export function LinkDeadline({ deadline }: { deadline: number }) {
  const { t } = useWords();
  const total = useSettings().data?.linkTimeoutMs ?? DEFAULT_SETTINGS.linkTimeoutMs;
  const left = useTimeLeft(deadline, { everyMs: 1000 });
  return (
    <div className={classes.deadline}>
      <div className={classes.track} aria-hidden="true">
        <div className={classes.left} style={{ inlineSize: `${Math.min(100, (left / total) * 100)}%` }} />
      </div>
      <span className={classes.clock} role="timer">
        {t('connect.time-left')}{' '}
        <b className="numeric" data-testid="link-deadline" data-deadline={deadline}>
          {formatCountdown(left)}
        </b>
      </span>
    </div>
  );
}
