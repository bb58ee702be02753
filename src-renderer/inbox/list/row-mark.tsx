import type { DueColour } from '#shared/desk/tickets/due-time.ts';
import type { TicketSummary } from '#shared/domain/tickets/ticket.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { AssigneeMark } from '../../tickets/marks/assignee-mark.tsx';
import { SlaMark } from '../../tickets/marks/sla-mark.tsx';
import { SmallStateMark } from '../../tickets/marks/state-mark.tsx';

/**
 * The one mark at the end of a row, so that a column of rows can be read in passing: what is overdue says so beside the
 * name already; else the time that staff promised, a colleague's picture, that nobody has it, or why nothing presses.
 * One's own picture would stand on every row and say nothing.
 * @param waiting how the customer's waiting looks; null while nobody waits.
 */
export function RowMark({ ticket, waiting }: { ticket: TicketSummary; waiting: DueColour | null }) {
  const { meId } = useAgents();
  if (waiting === 'late') return null;
  if (waiting === null && ticket.dueAt !== null && ticket.snoozedUntil === null)
    return <SlaMark ticket={ticket} />;
  if (ticket.assigneeId !== null && ticket.assigneeId !== meId)
    return <AssigneeMark assigneeId={ticket.assigneeId} />;
  if (ticket.assigneeId === null && waiting !== null) return <AssigneeMark assigneeId={null} />;
  return <SmallStateMark ticket={ticket} />;
}
