import { IconAlarmSnooze, IconCircleCheck, IconCircleDot, IconHourglass } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { Ticket, TicketStatus } from '#shared/domain/tickets/ticket.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useClock, useMinute } from '../../ui/time/use-clock.ts';
import { isSnoozed } from '../words/sla.ts';
import classes from './marks.module.css';
import { ICON } from '../../ui/icon-size.ts';

type State = TicketStatus | 'snoozed';
const ICONS: Record<State, TablerIcon> = {
  open: IconCircleDot,
  pending: IconHourglass,
  snoozed: IconAlarmSnooze,
  resolved: IconCircleCheck,
};

type Shown = Pick<Ticket, 'status' | 'snoozedUntil'>;

/** How far a ticket is: a snoozed one is that and nothing else. */
export function StateMark({ ticket }: { ticket: Shown }) {
  const { t } = useWords();
  const { state, title } = useTicketState(ticket);
  const Icon = ICONS[state];
  return (
    <span className={classes.state} data-state={state} title={title} data-testid="ticket-state">
      <Icon {...ICON.mark} />
      {t(`ticket-status.${state}`)}
    </span>
  );
}

/** What is not simply open, as a small picture for a row. */
export function SmallStateMark({ ticket }: { ticket: Shown }) {
  const { state, title } = useTicketState(ticket);
  if (state === 'open') return null;
  const Icon = ICONS[state];
  return (
    <span
      className={classes.small}
      role="img"
      aria-label={title}
      title={title}
      data-testid="ticket-state"
      data-state={state}
    >
      <Icon {...ICON.line} />
    </span>
  );
}

function useTicketState(ticket: Shown): { state: State; title: string } {
  const { t, language } = useWords();
  const minute = useMinute();
  const sleeps = useClock((now) => isSnoozed(ticket, now));
  const { snoozedUntil, status } = ticket;
  if (sleeps && snoozedUntil !== null) {
    const time = formatMoment(snoozedUntil, minute, language);
    return { state: 'snoozed', title: t('tickets.snoozed-until', { time }) };
  }
  return {
    state: status,
    title: t(status === 'pending' ? 'tickets.waiting-customer' : `ticket-status.${status}`),
  };
}
