import { Menu } from '@mantine/core';
import { TICKET_PRIORITIES, type Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { PriorityMark } from '../../marks/priority-mark.tsx';
import { useTicketCommand } from '../../tickets-api.ts';
import { FieldMenu, type FieldProps } from './field-menu.tsx';

export function PriorityField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t } = useWords();
  const edit = useTicketCommand('tickets.edit');
  return (
    <FieldMenu
      label={t('tickets.priority')}
      value={<PriorityMark priority={ticket.priority} />}
      isDisabled={isDisabled}
      testId="ticket-priority"
    >
      {[...TICKET_PRIORITIES].reverse().map((priority) => (
        <Menu.Item
          key={priority}
          disabled={priority === ticket.priority}
          onClick={() => edit.mutate({ id: ticket.id, edit: { set: 'priority', priority } })}
          data-testid={`ticket-priority-${priority}`}
        >
          <PriorityMark priority={priority} />
        </Menu.Item>
      ))}
    </FieldMenu>
  );
}
