import { STOCKS, type Stock } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { DraftLine, SheetProblem } from './draft-sheet.ts';
import classes from './sheet.module.css';

type FieldsProps = {
  line: DraftLine;
  number: number;
  isReadOnly: boolean;
  isWrong: (field: SheetProblem['field']) => boolean;
  onChange: (change: Partial<DraftLine>) => void;
};

/** What a line is and how it is taken. */
export function ItemFields({ line, number, isReadOnly, isWrong, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
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
    </>
  );
}

/** How many of it, for how much each. */
export function AmountFields({ line, isReadOnly, isWrong, onChange }: Omit<FieldsProps, 'number'>) {
  const { t } = useWords();
  const isOut = line.stock === 'no';
  return (
    <>
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
        value={isOut ? '' : line.price}
        maxLength={14}
        readOnly={isReadOnly}
        disabled={isOut}
        placeholder={isOut ? '—' : '0.00'}
        aria-label={t('prescriptions.price')}
        aria-invalid={isWrong('price')}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.select()}
        data-testid="line-price"
      />
    </>
  );
}

/** Whether it is here, and what there is instead. */
export function StockFields({ line, isReadOnly, isWrong, onChange }: Omit<FieldsProps, 'number'>) {
  const { t } = useWords();
  return (
    <>
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
    </>
  );
}

/** What is typed has its own direction; a placeholder reads as the desk does. */
const directionOf = (text: string): 'auto' | undefined => (text === '' ? undefined : 'auto');
