import type { TemplateCategory } from '#shared/domain/templates/template.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './category-mark.module.css';

/** A category's colour, and its name beside it. */
export function CategoryMark({ category }: { category: TemplateCategory }) {
  const { t } = useWords();
  return (
    <span className={classes.mark} data-category={category}>
      <span className={classes.dot} aria-hidden="true" />
      {t(`templates.category-${category}`)}
    </span>
  );
}
