import type { PrescriptionStatus } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './status-badge.module.css';

/** Where a prescription is on its way. */
export function StatusBadge({ status }: { status: PrescriptionStatus }) {
  const { t } = useWords();
  return (
    <span className={classes.badge} data-status={status} data-testid="prescription-status">
      {t(`prescriptions.status-${status}`)}
    </span>
  );
}
