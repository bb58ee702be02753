import { useCategoryName, type InCategory } from '../categories-api.ts';
import classes from './category-mark.module.css';

/** A category's colour, and its name beside it. */
export function CategoryMark({ template }: { template: InCategory }) {
  const nameOf = useCategoryName();
  return (
    <span className={classes.mark} data-category={template.category}>
      <span className={classes.dot} aria-hidden="true" />
      <bdi>{nameOf(template)}</bdi>
    </span>
  );
}
