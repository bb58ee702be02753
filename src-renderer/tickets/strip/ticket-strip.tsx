import { Button, Tooltip } from '@mantine/core';
import { IconCheck, IconHandGrab, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { withKeys } from '../../shortcuts/shown-keys.ts';
import { ICON } from '../../ui/icon-size.ts';
import { ResolveDialog } from '../dialogs/resolve-dialog.tsx';
import { KindMark } from '../marks/kind-mark.tsx';
import { StateMark } from '../marks/state-mark.tsx';
import { useTicketCommand, useTicketsOf } from '../tickets-api.ts';
import { AssigneeMenu } from './assignee-menu.tsx';
import { DueMenu } from './due-menu.tsx';
import { KindMenu } from './kind-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import { OpenTicket } from './open-ticket.tsx';
import classes from './ticket-strip.module.css';

type StripOf<T> = { ticket: T; onDetails: () => void };

/** The work on a conversation in one line over the thread. `onDetails` shows the rest of it. */
export function TicketStrip({
  conversationId,
  onDetails,
}: {
  conversationId: number;
  onDetails: () => void;
}) {
  const { t } = useWords();
  const mayWork = useMay('tickets.work');
  const tickets = useTicketsOf(conversationId).data;
  const newest = tickets?.[0];
  /** The ticket whose dialog is open: when it is resolved meanwhile, what was typed there stays. */
  const [resolvingId, setResolvingId] = useState<number | null>(null);
  return (
    <div
      className={classes.strip}
      role="group"
      aria-label={t('tickets.one')}
      aria-busy={tickets === undefined}
      data-testid="ticket-strip"
      data-ticket={newest?.id}
    >
      {newest === undefined || newest.status === 'resolved' ? null : (
        <Unresolved ticket={newest} onDetails={onDetails} onResolve={() => setResolvingId(newest.id)} />
      )}
      {newest?.status === 'resolved' ? (
        <>
          <KindMark kind={newest.kind} />
          <StateMark ticket={newest} />
          <span className={classes.rest} />
          {mayWork ? <Reopen ticket={newest} /> : null}
        </>
      ) : null}
      {tickets?.length === 0 ? <span className={classes.none}>{t('tickets.none')}</span> : null}
      {mayWork && tickets !== undefined && (newest === undefined || newest.status === 'resolved') ? (
        <OpenTicket conversationId={conversationId} />
      ) : null}
      {newest?.status === 'resolved' ? <MoreMenu ticket={newest} onDetails={onDetails} /> : null}
      {resolvingId === null ? null : (
        <ResolveDialog ticketId={resolvingId} onClose={() => setResolvingId(null)} />
      )}
    </div>
  );
}

function Unresolved({ ticket, onDetails, onResolve }: StripOf<Ticket> & { onResolve: () => void }) {
  const { t } = useWords();
  const mayWork = useMay('tickets.work');
  return (
    <>
      <KindMenu ticket={ticket} isDisabled={!mayWork} />
      <AssigneeMenu ticket={ticket} isDisabled={!mayWork} />
      {mayWork && ticket.assigneeId === null ? <TakeOver ticket={ticket} /> : null}
      <DueMenu ticket={ticket} isDisabled={!mayWork} />
      <span className={classes.rest} />
      {mayWork ? (
        <Tooltip label={withKeys(t('tickets.resolve-hint'), 'ticket-resolve')}>
          <Button
            className={classes.action}
            size="compact-sm"
            variant="default"
            leftSection={<IconCheck {...ICON.line} />}
            onClick={onResolve}
            data-testid="ticket-resolve"
          >
            {t('tickets.resolve')}
          </Button>
        </Tooltip>
      ) : null}
      <MoreMenu ticket={ticket} onDetails={onDetails} />
    </>
  );
}

/** What nobody has is one press away; a colleague's stands above the composer with its own button. */
function TakeOver({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const takeOver = useTicketCommand('tickets.takeOver');
  return (
    <Tooltip label={withKeys(t('tickets.take-over-hint'), 'ticket-take-over')}>
      <Button
        className={`${classes.action} ${classes.takeOver}`}
        size="compact-sm"
        variant="light"
        leftSection={<IconHandGrab {...ICON.line} />}
        loading={takeOver.isPending}
        onClick={() => takeOver.mutate({ id: ticket.id })}
        data-testid="ticket-take-over"
      >
        {t('tickets.take-over')}
      </Button>
    </Tooltip>
  );
}

function Reopen({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const reopen = useTicketCommand('tickets.reopen');
  return (
    <Button
      className={classes.action}
      size="compact-sm"
      variant="light"
      leftSection={<IconRotate {...ICON.line} />}
      loading={reopen.isPending}
      onClick={() => reopen.mutate({ id: ticket.id })}
      data-testid="ticket-reopen"
    >
      {t('tickets.reopen')}
    </Button>
  );
}
