import { Loader } from '@mantine/core';
import { useWords } from '../../i18n/use-words.ts';
import classes from './still-reading.module.css';

/**
 * Nothing while an answer comes at once, after half a second that something is being read, and after ten what to do when it
 * does not come.
 */
export function StillReading() {
  const { t } = useWords();
  return (
    <div className={classes.still} role="status" data-testid="still-reading">
      <Loader size="xs" aria-hidden="true" />
      <span>{t('common.reading')}</span>
      <span className={classes.slow}>{t('common.reading-slow')}</span>
    </div>
  );
}
