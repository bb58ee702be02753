import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { ResolveDialog } from '../dialogs/resolve-dialog.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';

/** The keys for the open conversation's ticket, whether or not its section is in view. */
export function TicketShortcuts({ conversation: { ticket } }: { conversation: Conversation }) {
  const { meId } = useAgents();
  const mayWork = useMay('tickets.work');
  const takeOver = useTicketCommand('tickets.takeOver');
  /** The ticket that was shown when its dialog opened: it may be another's turn meanwhile. */
  const [resolvingId, setResolvingId] = useState<number | null>(null);
  useShortcut('ticket-take-over', () => {
    if (!mayWork || ticket === null || ticket.assigneeId === meId || takeOver.isPending) return;
    takeOver.mutate({ id: ticket.id });
  });
  useShortcut('ticket-resolve', () => {
    if (mayWork && ticket !== null) setResolvingId(ticket.id);
  });
  return resolvingId === null ? null : (
    <ResolveDialog ticketId={resolvingId} onClose={() => setResolvingId(null)} />
  );
}
