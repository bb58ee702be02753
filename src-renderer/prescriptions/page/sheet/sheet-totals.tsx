import type { Totals } from '#shared/desk/prescriptions/totals.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { DraftSheet, SheetProblem } from './draft-sheet.ts';
import classes from './sheet.module.css';

/** The sum, what comes off and on it, and what the customer pays. */
export function SheetTotals(props: {
  draft: DraftSheet;
  totals: Totals;
  problems: readonly SheetProblem[];
  isReadOnly: boolean;
  onChange: (change: Partial<Pick<DraftSheet, 'discount' | 'deliveryFee'>>) => void;
}) {
  const { draft, totals, problems, isReadOnly, onChange } = props;
  const { t, language } = useWords();
  const money = (piastres: number): string => moneyText(piastres / 100, language, 'latin');
  const fields = [
    { field: 'discount', label: t('prescriptions.discount') },
    { field: 'deliveryFee', label: t('prescriptions.delivery-fee') },
  ] as const;
  return (
    <div className={classes.totals}>
      <span className={classes.sum}>
        <span className={classes.label}>{t('prescriptions.subtotal')}</span>
        <bdi>{money(totals.subtotal)}</bdi>
      </span>
      {fields.map(({ field, label }) => (
        <label key={field} className={classes.sum}>
          <span className={classes.label}>{label}</span>
          <input
            className={classes.amount}
            dir="ltr"
            inputMode="decimal"
            maxLength={14}
            value={draft[field]}
            readOnly={isReadOnly}
            placeholder="0"
            aria-invalid={problems.some((problem) => problem.field === field)}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
            onFocus={(event) => event.currentTarget.select()}
            data-testid={`sheet-${field}`}
          />
        </label>
      ))}
      <span className={classes.total} aria-live="polite">
        <span className={classes.label}>{t('prescriptions.total')}</span>
        <bdi data-testid="sheet-total">{totals.total === null ? '—' : money(totals.total)}</bdi>
      </span>
    </div>
  );
}
