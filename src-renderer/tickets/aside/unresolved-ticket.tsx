import { Button, Tooltip } from '@mantine/core';
import { IconCheck, IconHandGrab } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { shownKeys } from '../../shortcuts/shortcut-list.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { AssigneeField } from './fields/assignee-field.tsx';
import { DueField } from './fields/due-field.tsx';
import { PriorityField } from './fields/priority-field.tsx';
import { SnoozeField } from './fields/snooze-field.tsx';
import { StatusField } from './fields/status-field.tsx';
import { History } from './history.tsx';
import { KindChoice } from './kind-choice.tsx';
import { ResolveDialog } from '../dialogs/resolve-dialog.tsx';
import { SectionHeading } from './section-heading.tsx';
import classes from './section.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** A ticket that is being worked on: everything about it can be changed in place. */
export function UnresolvedTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const { meId } = useAgents();
  const mayWork = useMay('tickets.work');
  const takeOver = useTicketCommand('tickets.takeOver');
  const [isResolving, setResolving] = useState(false);
  const isMine = ticket.assigneeId === meId;
  return (
    <>
      <SectionHeading ticket={ticket} />
      <KindChoice ticket={ticket} isDisabled={!mayWork} />
      <dl className={classes.fields}>
        <AssigneeField ticket={ticket} isDisabled={!mayWork} />
        <StatusField ticket={ticket} isDisabled={!mayWork} />
        <PriorityField ticket={ticket} isDisabled={!mayWork} />
        <DueField ticket={ticket} isDisabled={!mayWork} />
        <SnoozeField ticket={ticket} isDisabled={!mayWork} />
      </dl>
      {mayWork ? (
        <div className={classes.actions}>
          <Tooltip label={`${t('tickets.resolve-hint')} (${isolateLtr(shownKeys('ticket-resolve'))})`}>
            <Button
              className={classes.action}
              size="xs"
              leftSection={<IconCheck {...ICON.line} />}
              onClick={() => setResolving(true)}
              data-testid="ticket-resolve"
            >
              {t('tickets.resolve')}
            </Button>
          </Tooltip>
          {isMine ? null : (
            <Tooltip label={`${t('tickets.take-over-hint')} (${isolateLtr(shownKeys('ticket-take-over'))})`}>
              <Button
                className={classes.action}
                size="xs"
                variant="light"
                leftSection={<IconHandGrab {...ICON.line} />}
                loading={takeOver.isPending}
                onClick={() => takeOver.mutate({ id: ticket.id })}
                data-testid="ticket-take-over"
              >
                {t('tickets.take-over')}
              </Button>
            </Tooltip>
          )}
        </div>
      ) : null}
      <History ticket={ticket} />
      {isResolving ? <ResolveDialog ticketId={ticket.id} onClose={() => setResolving(false)} /> : null}
    </>
  );
}
