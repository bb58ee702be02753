import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DueRefill, Refill } from '#shared/domain/follow-ups/refill.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { CustomerLink } from '../../parts/customer-link.tsx';
import classes from '../../parts/follow-ups.module.css';
import { RefillFacts } from './refill-facts.tsx';
import { RefillMenu } from './refill-menu.tsx';

/** One refill of the page, with what can be done about it. */
export function RefillRow({
  refill,
  due,
  lead,
  onApprove,
}: {
  refill: Refill;
  due?: DueRefill;
  /** What stands before the name; null keeps its place, so that all names begin on one line. */
  lead?: ReactNode;
  onApprove?: (() => void) | undefined;
}) {
  const { t } = useWords();
  return (
    <li className={classes.row} data-testid="refill-row">
      {lead === undefined ? null : <span className={classes.lead}>{lead}</span>}
      <CustomerLink followed={refill.for} />
      <div className={classes.facts}>
        <RefillFacts refill={refill} due={due} />
      </div>
      {onApprove === undefined ? null : (
        <Button size="xs" variant="light" onClick={onApprove} data-testid="refill-approve">
          {t('refills.approve')}
        </Button>
      )}
      <RefillMenu refill={refill} isDue={due !== undefined && !due.isApproved} />
    </li>
  );
}
