import { useWords } from '../../i18n/use-words.ts';
import classes from './reports.module.css';

/** Stands on paper alone, where nothing else says whose figures these are. */
export function PrintedTitle({ pharmacyName }: { pharmacyName: string }) {
  const { t } = useWords();
  return (
    <p className={classes.printed} aria-hidden="true">
      {pharmacyName === '' ? t('reports.title') : `${t('reports.title')} · ${pharmacyName}`}
    </p>
  );
}
