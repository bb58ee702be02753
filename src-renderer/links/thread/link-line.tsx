import type { Link } from '#shared/domain/transport-capabilities.ts';
import { useLinks } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './links.module.css';

/** A quiet line among the messages: from here on they came or went by another link. */
export function LinkLine({ link }: { link: Link }) {
  const { t } = useWords();
  if ((useLinks().data?.links.length ?? 1) < 2) return null;
  return (
    <p className={classes.line} role="note" data-testid="link-line" data-link={link}>
      {t('links.from-here', { link: t(`links.${link}`) })}
    </p>
  );
}
