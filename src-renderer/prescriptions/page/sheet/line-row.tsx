import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { lineTotal } from '#shared/desk/prescriptions/totals.ts';
import { parseAmount, parseQuantity } from '#shared/desk/prescriptions/amounts.ts';
import { STOCKS, type Stock } from '#shared/domain/prescriptions/prescription.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { isolate, useWords } from '../../../i18n/use-words.ts';
import type { DraftLine, SheetProblem } from './draft-sheet.ts';
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
      <input
        className={classes.item}
        dir={directionOf(line.item)}
        value={line.item}
        maxLength={200}
        readOnly={isReadOnly}
        placeholder={t('prescriptions.item')}
        aria-label={`${t('prescriptions.line', { number: String(number) })}: ${t('prescriptions.item')}`}
        aria-invalid={isWrong('item')}
        data-line={line.key}
        onChange={(event) => onChange({ item: event.currentTarget.value })}
        data-testid="line-item"
      />
      <input
        className={classes.dose}
        dir={directionOf(line.dose)}
        value={line.dose}
        maxLength={200}
        readOnly={isReadOnly}
        placeholder={t('prescriptions.dose')}
        aria-label={t('prescriptions.dose')}
        onChange={(event) => onChange({ dose: event.currentTarget.value })}
        data-testid="line-dose"
      />
      <input
        className={classes.quantity}
        dir="ltr"
        inputMode="numeric"
        value={line.quantity}
        maxLength={4}
        readOnly={isReadOnly}
        aria-label={t('prescriptions.quantity')}
        aria-invalid={isWrong('quantity')}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.select()}
        data-testid="line-quantity"
      />
      <input
        className={classes.price}
        dir="ltr"
        inputMode="decimal"
        value={line.stock === 'no' ? '' : line.price}
        maxLength={14}
        readOnly={isReadOnly}
        disabled={line.stock === 'no'}
        placeholder={line.stock === 'no' ? '—' : '0.00'}
        aria-label={t('prescriptions.price')}
        aria-invalid={isWrong('price')}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.select()}
        data-testid="line-price"
      />
      <select
        className={classes.stock}
        value={line.stock}
        disabled={isReadOnly}
        aria-label={t('prescriptions.stock')}
        onChange={(event) => onChange({ stock: event.currentTarget.value as Stock })}
        data-testid="line-stock"
      >
        {STOCKS.map((stock) => (
          <option key={stock} value={stock}>
            {t(`prescriptions.stock-${stock}`)}
          </option>
        ))}
      </select>
      {line.stock === 'alternative' ? (
        <input
          className={classes.alternative}
          dir={directionOf(line.alternative)}
          value={line.alternative}
          maxLength={200}
          readOnly={isReadOnly}
          placeholder={t('prescriptions.alternative')}
          aria-label={t('prescriptions.alternative')}
          aria-invalid={isWrong('alternative')}
          onChange={(event) => onChange({ alternative: event.currentTarget.value })}
          data-testid="line-alternative"
        />
      ) : null}
      <span className={classes.lineTotal}>
        {total === null || line.stock === 'no' ? '' : moneyText(total / 100, language, 'latin')}
      </span>
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

/** What is typed has its own direction; a placeholder reads as the desk does. */
const directionOf = (text: string): 'auto' | undefined => (text === '' ? undefined : 'auto');
