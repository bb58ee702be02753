import { Menu } from '@mantine/core';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTicketCommand } from '../tickets-api.ts';

const STATUSES = ['open', 'pending'] as const;

/** Whose turn it is; resolving is a step of its own. */
export function StatusItems({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const edit = useTicketCommand('tickets.edit');
  return STATUSES.map((status) => (
    <Menu.Item
      key={status}
      disabled={status === ticket.status}
      onClick={() => edit.mutate({ id: ticket.id, edit: { set: 'status', status } })}
      data-testid={`ticket-status-${status}`}
    >
      {t(`ticket-status.${status}`)}
    </Menu.Item>
  ));
}
