import { useId } from 'react';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { AmountField } from './amount-field.tsx';
import type { DraftSheet, ReadSheet, SheetProblem } from './draft-sheet.ts';
import { Problems, problemId } from './problems.tsx';
import classes from './totals.module.css';

/** The sum, what comes off and on it, and what the customer pays. */
export function SheetTotals(props: {
  draft: DraftSheet;
  totals: ReadSheet['totals'];
  problems: readonly SheetProblem[];
  isReadOnly: boolean;
  onChange: (change: Partial<Pick<DraftSheet, 'discount' | 'deliveryFee'>>) => void;
}) {
  const { draft, totals, problems, isReadOnly, onChange } = props;
  const { t, language } = useWords();
  const id = useId();
  const money = (piastres: number | null): string =>
    piastres === null ? '—' : moneyText(piastres / 100, language, 'latin');
  const fields = [
    { field: 'discount', label: t('prescriptions.discount') },
    { field: 'deliveryFee', label: t('prescriptions.delivery-fee') },
  ] as const;
  return (
    <div className={classes.totals} data-testid="sheet-totals">
      <span className={classes.sum}>
        <span className={classes.label}>{t('prescriptions.subtotal')}</span>
        <bdi data-testid="sheet-subtotal">{money(totals.subtotal)}</bdi>
      </span>
      {fields.map(({ field, label }) => (
        <label key={field} className={classes.sum}>
          <span className={classes.label}>{label}</span>
          <AmountField
            className={classes.amount}
            value={draft[field]}
            readOnly={isReadOnly}
            placeholder="0.00"
            problemId={problemId(id, problems, field)}
            onChange={(amount) => onChange({ [field]: amount })}
            data-testid={`sheet-${field}`}
          />
        </label>
      ))}
      <span className={classes.total} aria-live="polite">
        <span className={classes.label}>{t('prescriptions.total')}</span>
        <bdi data-testid="sheet-total">{money(totals.total)}</bdi>
      </span>
      <Problems id={id} problems={problems} />
    </div>
  );
}
