import { memo } from 'react';
import type { ListedTicket } from '#shared/domain/tickets/ticket.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWithCalled } from '../../ui/customer/called-name.ts';
import { CustomerNumber } from '../../ui/customer/customer-number.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { CutText } from '../../ui/cut-text/cut-text.tsx';
import { AssigneeMark } from '../marks/assignee-mark.tsx';
import { KindMark } from '../marks/kind-mark.tsx';
import { HighPriorityMark } from '../marks/priority-mark.tsx';
import { SlaMark } from '../marks/sla-mark.tsx';
import { StateMark } from '../marks/state-mark.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import classes from './tickets-page.module.css';

const MOST_SHOWN = 99;

export const ticketRowId = (id: number): string => `ticket-${id}`;

/** One ticket in the page's table: 60 px high. */
export const TicketRow = memo(function TicketRow(props: {
  ticket: ListedTicket;
  isActive: boolean;
  today: number;
  /** In a search people are told apart by their numbers. */
  withNumber: boolean;
  onOpen: (conversationId: number) => void;
}) {
  const { ticket } = props;
  const { t, count, language } = useWords();
  const { nameOf } = useAgents();
  const label = useCustomerLabel(ticket);
  const said = useWithCalled(ticket.preview, null);
  return (
    // The list's own keyboard handling serves every row.
    <div
      id={ticketRowId(ticket.id)}
      className={classes.row}
      role="option"
      aria-selected={props.isActive}
      data-active={props.isActive}
      data-ticket={ticket.id}
      data-testid="ticket-row"
      onClick={() => props.onOpen(ticket.conversationId)}
    >
      <bdi dir="ltr" className={classes.number}>{`#${ticket.id}`}</bdi>
      <span>
        <KindMark kind={ticket.kind} />
      </span>
      <span className={classes.customer}>
        <span className={classes.name}>
          <bdi className={classes.cut} dir={label.dir}>
            {label.text}
          </bdi>
          <HighPriorityMark priority={ticket.priority} />
          {ticket.unreadCount > 0 ? (
            <span
              className={classes.badge}
              dir="ltr"
              aria-label={count('inbox.unread-messages', ticket.unreadCount)}
            >
              {ticket.unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : ticket.unreadCount}
            </span>
          ) : null}
        </span>
        <span className={classes.preview}>
          {props.withNumber ? <CustomerNumber {...ticket} /> : null}
          <CutText text={said} />
        </span>
      </span>
      <span className={classes.agent}>
        <AssigneeMark assigneeId={ticket.assigneeId} />
        <bdi className={classes.cut}>
          {ticket.assigneeId === null ? t('tickets.nobody') : nameOf(ticket.assigneeId)}
        </bdi>
      </span>
      <span>
        <StateMark ticket={ticket} />
      </span>
      <span>{ticket.status === 'resolved' ? null : <SlaMark ticket={ticket} isLong />}</span>
      <time className={classes.time}>
        {formatListTime(ticket.openedAt, props.today, language, t('inbox.yesterday'))}
      </time>
    </div>
  );
});
