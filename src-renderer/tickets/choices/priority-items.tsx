import { Menu } from '@mantine/core';
import { TICKET_PRIORITIES, type Ticket } from '#shared/domain/tickets/ticket.ts';
import { PriorityMark } from '../marks/priority-mark.tsx';
import { useTicketCommand } from '../tickets-api.ts';

/** The most pressing first. */
export function PriorityItems({ ticket }: { ticket: Ticket }) {
  const edit = useTicketCommand('tickets.edit');
  return TICKET_PRIORITIES.toReversed().map((priority) => (
    <Menu.Item
      key={priority}
      disabled={priority === ticket.priority}
      onClick={() => edit.mutate({ id: ticket.id, edit: { set: 'priority', priority } })}
      data-testid={`ticket-priority-${priority}`}
    >
      <PriorityMark priority={priority} />
    </Menu.Item>
  ));
}
