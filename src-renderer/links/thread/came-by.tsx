import { useWords } from '../../i18n/use-words.ts';
import { useLinksOf } from '../links-api.ts';
import classes from './links.module.css';

/** In the header, after the number: which of the pharmacy's numbers the customer wrote to last. */
export function CameBy({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const of = useLinksOf(conversationId);
  if (of === undefined) return null;
  return (
    <span className={classes.cameBy} data-testid="came-by" data-link={of.wrote}>
      {' · '}
      {t('links.came-by', { link: t(`links.${of.wrote}`) })}
    </span>
  );
}
