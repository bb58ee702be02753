import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { lineTotal } from '#shared/desk/prescriptions/totals.ts';
import { parseAmount, parseQuantity } from '#shared/desk/prescriptions/amounts.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { isolate, useWords } from '../../../i18n/use-words.ts';
import { AllergyMark } from '../../../health/mark/allergy-mark.tsx';
import type { DraftLine, SheetProblem } from './draft-sheet.ts';
import { AmountFields, ItemFields, StockFields } from './line-fields.tsx';
import classes from './sheet.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/** One item: what it is and how it is taken, how many, for how much, and whether it is here. */
export function LineRow(props: {
  line: DraftLine;
  number: number;
  problems: readonly SheetProblem[];
  isReadOnly: boolean;
  onChange: (change: Partial<DraftLine>) => void;
  onRemove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { line, number, problems, isReadOnly, onChange, onRemove } = props;
  const { t, language } = useWords();
  const isWrong = (field: SheetProblem['field']): boolean =>
    problems.some((problem) => problem.field === field);
  const total = lineTotal({
    quantity: parseQuantity(line.quantity) ?? 0,
    unitPrice: parseAmount(line.price) ?? null,
    stock: line.stock,
  });
  const name = line.item.trim() === '' ? t('prescriptions.line', { number: String(number) }) : line.item;
  const fields = { line, isReadOnly, isWrong, onChange };
  return (
    <li
      className={classes.line}
      data-stock={line.stock}
      onKeyDown={props.onKeyDown}
      data-testid="prescription-line"
    >
      <span className={classes.number} aria-hidden="true">
        {number}
      </span>
      <ItemFields {...fields} number={number} />
      <AmountFields {...fields} />
      <StockFields {...fields} />
      <span className={classes.lineTotal}>
        {total === null || line.stock === 'no' ? '' : moneyText(total / 100, language, 'latin')}
      </span>
      <AllergyMark names={[line.item, line.alternative]} />
      {isReadOnly ? null : (
        <button
          type="button"
          className={classes.remove}
          // Not on the way of whoever fills the lines in.
          tabIndex={-1}
          aria-label={t('prescriptions.remove-line', { item: isolate(name) })}
          title={t('prescriptions.remove-line', { item: isolate(name) })}
          onClick={onRemove}
          data-testid="line-remove"
        >
          <IconX {...ICON.line} />
        </button>
      )}
    </li>
  );
}
