import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../../i18n/use-words.ts';
import classes from './put-off-dot.module.css';

/** What a banner has become that was put off: it leads back to what is to be done. */
export function PutOffDot() {
  const { t } = useWords();
  return (
    <span className={classes.dot} data-testid="put-off-dot">
      <VisuallyHidden>{t('banner.put-off')}</VisuallyHidden>
    </span>
  );
}
