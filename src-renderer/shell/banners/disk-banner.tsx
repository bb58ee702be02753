import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useDisk } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './link-banner.module.css';

/** Says that this PC's disk is full, and what to do, until there is room again. */
export function DiskBanner() {
  const { t } = useWords();
  const state = useDisk().data ?? 'ok';
  if (state === 'ok') return null;
  return (
    <div
      className={classes.banner}
      data-tone={state === 'full' ? 'red' : 'amber'}
      role="alert"
      data-testid="disk-banner"
      data-state={state}
    >
      <span className={classes.icon} aria-hidden="true">
        <IconDatabaseExclamation size={18} />
      </span>
      <span className={classes.words}>{t(`disk.${state}`)}</span>
    </div>
  );
}
