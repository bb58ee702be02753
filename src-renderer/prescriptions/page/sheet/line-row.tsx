import { IconX } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import { lineTotal } from '#shared/desk/prescriptions/totals.ts';
import { parseAmount, parseQuantity } from '#shared/desk/prescriptions/amounts.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { isolate, useWords } from '../../../i18n/use-words.ts';
import { AllergyMark } from '../../../health/mark/allergy-mark.tsx';
import type { DraftLine, SheetProblem } from './draft-sheet.ts';
import type { FieldsProps } from './fields-props.ts';
import { AlternativeField, AmountFields, ItemFields, PriceAge, StockField } from './line-fields.tsx';
import { Problems, problemId } from './problems.tsx';
import classes from './sheet.module.css';
import { ICON } from '../../../ui/icon-size.ts';

/**
 * One item: what it is, how it is taken, how many, for how much, whether it is here. The fields stand in the page as they
 * are seen, so that Tab goes where the eye goes in both languages.
 */
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
  const id = useId();
  const quantity = parseQuantity(line.quantity);
  const unitPrice = parseAmount(line.price) ?? null;
  const total = quantity === undefined ? null : lineTotal({ quantity, unitPrice, stock: line.stock });
  const name = line.item.trim() === '' ? t('prescriptions.line', { number: String(number) }) : line.item;
  const remove = t('prescriptions.remove-line', { item: isolate(name) });
  const fields: FieldsProps = {
    line,
    isReadOnly,
    problemIdOf: (field) => problemId(id, problems, field),
    onChange,
  };
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
      <StockField {...fields} />
      <span className={classes.lineTotal}>
        {total === null || line.stock === 'no' ? '' : moneyText(total / 100, language, 'latin')}
      </span>
      {line.stock === 'alternative' ? <AlternativeField {...fields} /> : null}
      {line.pricedAt === null ? null : <PriceAge pricedAt={line.pricedAt} />}
      <Problems id={id} problems={problems} />
      <AllergyMark names={[line.item, line.alternative]} />
      {isReadOnly ? null : (
        <button
          type="button"
          className={classes.remove}
          // Not on the way of whoever fills the lines in; the keys have a way of their own.
          tabIndex={-1}
          aria-label={remove}
          aria-keyshortcuts="Alt+Delete"
          title={`${remove} (Alt+Delete)`}
          onClick={onRemove}
          data-testid="line-remove"
        >
          <IconX {...ICON.line} />
        </button>
      )}
    </li>
  );
}
