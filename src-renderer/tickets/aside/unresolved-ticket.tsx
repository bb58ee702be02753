import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { PriorityField } from './fields/priority-field.tsx';
import { SnoozeField } from './fields/snooze-field.tsx';
import { StatusField } from './fields/status-field.tsx';
import { History } from './history.tsx';
import { SectionHeading } from './section-heading.tsx';
import classes from './section.module.css';

/** What the strip over the thread has no room for: it can be changed in place. */
export function UnresolvedTicket({ ticket }: { ticket: Ticket }) {
  const mayWork = useMay('tickets.work');
  return (
    <>
      <SectionHeading ticket={ticket} />
      <dl className={classes.fields}>
        <StatusField ticket={ticket} isDisabled={!mayWork} />
        <PriorityField ticket={ticket} isDisabled={!mayWork} />
        <SnoozeField ticket={ticket} isDisabled={!mayWork} />
      </dl>
      <History ticket={ticket} />
    </>
  );
}
