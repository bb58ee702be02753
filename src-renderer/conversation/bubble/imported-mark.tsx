import { IconHistory } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './bubble.module.css';

/** It came from an exported chat, which tells no more than what was said and when. */
export function ImportedMark() {
  const { t } = useWords();
  return (
    <span className={classes.phone} title={t('past.imported-hint')} data-testid="imported">
      <IconHistory {...ICON.mark} />
      {t('past.imported')}
    </span>
  );
}
