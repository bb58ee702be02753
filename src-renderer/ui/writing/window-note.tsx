import { IconClock, IconClockX, IconCoinOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import { useWords, type Words } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import { useFreeMinutesLeft, useMinutesLeft } from '../time/use-minutes-left.ts';
import classes from './window-note.module.css';

const SOON_MINUTES = 120;
const HOUR_MS = 3_600_000;

/**
 * For how long a free answer goes, and what goes when none does; and for how long all that goes costs nothing, which is
 * another matter. Nothing where answers always go.
 */
export function WindowNote({ window, action }: { window: ReplyWindow | null; action?: ReactNode }) {
  if (window === null) return null;
  return (
    <>
      <ReplyNote window={window} action={action} />
      <FreeNote window={window} />
    </>
  );
}

function ReplyNote({ window, action }: { window: ReplyWindow; action: ReactNode }) {
  const { t, count } = useWords();
  const minutes = useMinutesLeft(window);
  if (minutes > 0) {
    const isSoon = minutes < SOON_MINUTES;
    return (
      <p
        className={classes.left}
        data-soon={isSoon || undefined}
        data-testid="window-left"
        data-minutes={minutes}
      >
        <IconClock {...ICON.line} />
        {t(isSoon ? 'window.left-soon' : 'window.left', { time: inWords(minutes, { t, count }) })}
      </p>
    );
  }
  const length = count('clock.hours', Math.round(window.lengthMs / HOUR_MS));
  return (
    <div className={classes.closed} role="status" data-testid="window-closed">
      <IconClockX {...ICON.control} className={classes.icon} />
      <p className={classes.words}>
        <strong>
          {window.standsAt === null ? t('window.never-wrote') : t('window.closed', { time: length })}
        </strong>{' '}
        {t('window.draft-stays')}
      </p>
      {action}
    </div>
  );
}

function FreeNote({ window }: { window: ReplyWindow }) {
  const { t, count } = useWords();
  const minutes = useFreeMinutesLeft(window);
  if (minutes === 0) return null;
  return (
    <p className={classes.left} data-testid="window-free" data-minutes={minutes}>
      <IconCoinOff {...ICON.line} />
      {t('window.free', { time: inWords(minutes, { t, count }) })}
    </p>
  );
}

function inWords(minutes: number, { t, count }: Pick<Words, 't' | 'count'>): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return count('clock.minutes', minutes);
  if (rest === 0) return count('clock.hours', hours);
  return t('window.hours-and-minutes', {
    hours: count('clock.hours', hours),
    minutes: count('clock.minutes', rest),
  });
}
