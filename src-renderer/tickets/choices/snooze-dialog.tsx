import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { TimeDialog } from '../dialogs/time-dialog.tsx';
import { useTicketCommand } from '../tickets-api.ts';

const USUAL_MS = 3 * 3_600_000;

/** Until any time that staff choose. */
export function SnoozeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useWords();
  const now = useMinute();
  const edit = useTicketCommand('tickets.edit');
  return (
    <TimeDialog
      title={t('tickets.pick-snooze')}
      start={ticket.snoozedUntil ?? now + USUAL_MS}
      onClose={onClose}
      onPick={(until) => edit.mutate({ id: ticket.id, edit: { set: 'snooze', until } })}
    />
  );
}
