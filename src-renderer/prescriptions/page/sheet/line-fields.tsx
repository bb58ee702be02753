import { STOCKS, type Stock } from '#shared/domain/prescriptions/prescription.ts';
import { formatDayParts } from '../../../i18n/time-format.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { AmountField } from './amount-field.tsx';
import type { FieldsProps } from './fields-props.ts';
import { GrowingField } from './growing-field.tsx';
import { ItemField } from './item-field.tsx';
import classes from './sheet.module.css';

/** What a line is and how it is taken. */
export function ItemFields({ number, ...fields }: FieldsProps & { number: number }) {
  const { line, isReadOnly, onChange } = fields;
  const { t } = useWords();
  return (
    <>
      <ItemField {...fields} number={number} />
      <GrowingField
        className={classes.dose}
        value={line.dose}
        readOnly={isReadOnly}
        placeholder={t('prescriptions.dose')}
        aria-label={t('prescriptions.dose')}
        onChange={(dose) => onChange({ dose })}
        data-testid="line-dose"
      />
    </>
  );
}

/** How many of it, for how much each. */
export function AmountFields({ line, isReadOnly, problemIdOf, onChange }: FieldsProps) {
  const { t } = useWords();
  const isOut = line.stock === 'no';
  const quantityProblem = problemIdOf('quantity');
  return (
    <>
      <input
        spellCheck={false}
        className={classes.quantity}
        dir="ltr"
        inputMode="numeric"
        value={line.quantity}
        maxLength={6}
        readOnly={isReadOnly}
        aria-label={t('prescriptions.quantity')}
        aria-invalid={quantityProblem !== undefined}
        aria-describedby={quantityProblem}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.select()}
        data-testid="line-quantity"
      />
      <AmountField
        className={classes.price}
        value={isOut ? '' : line.price}
        readOnly={isReadOnly}
        disabled={isOut}
        placeholder={isOut ? '—' : '0.00'}
        aria-label={t('prescriptions.price')}
        problemId={problemIdOf('price')}
        onChange={(price) => onChange({ price, pricedAt: null })}
        data-testid="line-price"
      />
    </>
  );
}

/** Whether it is here. */
export function StockField({ line, isReadOnly, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
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
  );
}

/** What there is instead. */
export function AlternativeField({ line, isReadOnly, problemIdOf, onChange }: FieldsProps) {
  const { t } = useWords();
  const problemId = problemIdOf('alternative');
  return (
    <GrowingField
      className={classes.alternative}
      value={line.alternative}
      readOnly={isReadOnly}
      placeholder={t('prescriptions.alternative')}
      aria-label={t('prescriptions.alternative')}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      onChange={(alternative) => onChange({ alternative })}
      data-testid="line-alternative"
    />
  );
}

/** That a price is one of before, and of when: nobody tells a customer last year's by mistake. */
export function PriceAge({ pricedAt }: { pricedAt: number }) {
  const { t, language } = useWords();
  const date = formatDayParts(language, { day: 'numeric', month: 'long', year: 'numeric' }, pricedAt);
  return (
    <p className={classes.priceAge} data-testid="line-price-age">
      {t('prescriptions.last-price', { date })}
    </p>
  );
}
