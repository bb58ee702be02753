import { IconLock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { CustomerHealth } from '#shared/domain/customers/customer.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useHealthNotice } from '../../health/health-api.ts';
import { useHealth } from '../customers-api.ts';
import { HealthDialog } from '../dialogs/health-dialog.tsx';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './card.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { TextButton } from '../../ui/text-button.tsx';

/** What only staff may see. Closed until somebody asks for it: customers look over counters. */
export function HealthCard({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const held = useHeld(customerId);
  if (!useMay('customers.health')) return null;
  return (
    <div className={classes.health} data-testid="customer-health">
      <button
        type="button"
        className={classes.lock}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        data-testid="health-toggle"
      >
        <IconLock {...ICON.line} />
        <span className={classes.lockWords}>
          <strong data-testid="health-title">
            {t('customers.health')}
            {held === undefined || held === 0 ? '' : ` · ${held}`}
          </strong>
          <span>{t(held === 0 && !isOpen ? 'customers.health-none' : 'customers.health-private')}</span>
        </span>
        <span className={classes.linkWords}>
          {t(isOpen ? 'customers.health-close' : 'customers.health-open')}
        </span>
      </button>
      {isOpen ? <HealthFacts customerId={customerId} /> : null}
    </div>
  );
}

/** How many things it holds, so that a closed card says whether to open it; undefined while that is not known. */
function useHeld(customerId: number): number | undefined {
  const notice = useHealthNotice(customerId).data;
  if (notice?.kind !== 'shown') return undefined;
  return notice.allergies.length + notice.medicines.length + (notice.hasNotes ? 1 : 0);
}

function HealthFacts({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const health = useHealth(customerId);
  const [isEditing, setEditing] = useState(false);
  if (health.isError) {
    return <ErrorNotice code={errorCodeOf(health.error)} onRetry={() => void health.refetch()} />;
  }
  if (health.data === undefined) return null;
  const isEmpty = isNothing(health.data);
  return (
    <div className={classes.lines}>
      {isEmpty ? <span className={classes.faint}>{t('customers.health-none')}</span> : null}
      <Items label={t('customers.allergies')} items={health.data.allergies} isWarning />
      <Items label={t('customers.medicines')} items={health.data.medicines} />
      {health.data.notes === '' ? null : (
        <div>
          <span className={classes.label}>{t('customers.notes')}</span>
          <p className={`${classes.notes} selectable`} dir="auto">
            <WrittenText text={health.data.notes} />
          </p>
        </div>
      )}
      <TextButton onClick={() => setEditing(true)} data-testid="health-edit">
        <IconPencil {...ICON.line} />
        {t('customers.health-edit')}
      </TextButton>
      {isEditing ? (
        <HealthDialog customerId={customerId} health={health.data} onClose={() => setEditing(false)} />
      ) : null}
    </div>
  );
}

function Items(props: { label: string; items: readonly string[]; isWarning?: boolean }) {
  if (props.items.length === 0) return null;
  return (
    <div>
      <span className={classes.label}>{props.label}</span>
      <ul className={classes.tags} aria-label={props.label}>
        {props.items.map((item) => (
          <li key={item} className={classes.tag} data-warning={props.isWarning} dir="auto">
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}

const isNothing = ({ notes, allergies, medicines }: CustomerHealth): boolean =>
  notes === '' && allergies.length + medicines.length === 0;
