import { Menu } from '@mantine/core';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useTicketCommand } from '../../tickets-api.ts';
import { FieldMenu, type FieldProps } from './field-menu.tsx';

const STATUSES = ['open', 'pending'] as const;

/** Whose turn it is; resolving is a step of its own. */
export function StatusField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t } = useWords();
  const edit = useTicketCommand('tickets.edit');
  return (
    <FieldMenu
      label={t('tickets.status')}
      value={t(`ticket-status.${ticket.status}`)}
      isDisabled={isDisabled}
      testId="ticket-status"
    >
      {STATUSES.map((status) => (
        <Menu.Item
          key={status}
          disabled={status === ticket.status}
          onClick={() => edit.mutate({ id: ticket.id, edit: { set: 'status', status } })}
          data-testid={`ticket-status-${status}`}
        >
          {t(`ticket-status.${status}`)}
        </Menu.Item>
      ))}
    </FieldMenu>
  );
}
