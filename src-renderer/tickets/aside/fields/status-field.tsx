import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { StatusItems } from '../../choices/status-items.tsx';
import { FieldMenu, type FieldProps } from './field-menu.tsx';

export function StatusField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t } = useWords();
  return (
    <FieldMenu
      label={t('tickets.status')}
      value={t(`ticket-status.${ticket.status}`)}
      isDisabled={isDisabled}
      testId="ticket-status"
    >
      <StatusItems ticket={ticket} />
    </FieldMenu>
  );
}
