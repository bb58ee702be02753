import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { PriorityItems } from '../../choices/priority-items.tsx';
import { PriorityMark } from '../../marks/priority-mark.tsx';
import { FieldMenu, type FieldProps } from './field-menu.tsx';

export function PriorityField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t } = useWords();
  return (
    <FieldMenu
      label={t('tickets.priority')}
      value={<PriorityMark priority={ticket.priority} />}
      isDisabled={isDisabled}
      testId="ticket-priority"
    >
      <PriorityItems ticket={ticket} />
    </FieldMenu>
  );
}
