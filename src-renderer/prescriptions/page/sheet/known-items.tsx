import type { KnownItem } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { formatDayParts } from '../../../i18n/time-format.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { CutText } from '../../../ui/cut-text/cut-text.tsx';
import classes from './known-items.module.css';

export const knownItemId = (listId: string, index: number): string => `${listId}-${index}`;

/** What was on earlier prescriptions, with its last price and of when that is; the focus stays in the field. */
export function KnownItems(props: {
  id: string;
  found: readonly KnownItem[];
  active: number;
  onTake: (item: KnownItem) => void;
}) {
  const { id, found, active, onTake } = props;
  const { t, language } = useWords();
  const day = (at: number): string =>
    formatDayParts(language, { day: 'numeric', month: 'short', year: 'numeric' }, at);
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('prescriptions.known-items')}
      className={classes.list}
      onMouseDown={(event) => event.preventDefault()}
      data-testid="known-items"
    >
      {found.map((item, index) => (
        <li
          key={item.name}
          id={knownItemId(id, index)}
          role="option"
          aria-selected={index === active}
          className={classes.item}
          onClick={() => onTake(item)}
          data-testid="known-item"
        >
          <span className={classes.name}>
            <CutText text={item.name} />
          </span>
          {item.unitPrice === null ? null : (
            <span className={classes.price}>
              <bdi>{moneyText(item.unitPrice / 100, language, 'latin')}</bdi>
              {item.pricedAt === null ? null : <time>{day(item.pricedAt)}</time>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
