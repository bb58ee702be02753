import { useExternalStatus } from '../../api/queries/external-status.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from './privacy-dialogs.module.css';

/** No erasing reaches what lies on a stick or a share; nothing is said where no place is set up. */
export function CopiesOutside() {
  const { t } = useWords();
  const target = useExternalStatus().data?.target ?? null;
  if (target === null) return null;
  return (
    <p className={classes.hint} data-testid="erase-outside">
      {t('privacy.erase-outside', { folder: isolateLtr(target.folder) })}
    </p>
  );
}
