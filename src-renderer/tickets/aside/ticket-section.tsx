import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useTicketsOf } from '../tickets-api.ts';
import { EarlierTickets } from './earlier-tickets.tsx';
import { ResolvedTicket } from './resolved-ticket.tsx';
import classes from './section.module.css';
import { UnresolvedTicket } from './unresolved-ticket.tsx';

/** More about the work on a conversation than its strip says: what became of it, and of the ones before. */
export function TicketSection({ conversation }: { conversation: Conversation }) {
  const tickets = useTicketsOf(conversation.id);
  if (tickets.isError && tickets.data === undefined) {
    return <ErrorNotice code={errorCodeOf(tickets.error)} onRetry={() => void tickets.refetch()} />;
  }
  // Its place stays empty for the moment of reading, so that nothing below jumps.
  if (tickets.data === undefined) return <section className={classes.card} aria-busy="true" />;
  const [newest, ...earlier] = tickets.data;
  if (newest === undefined) return null;
  return (
    <>
      <section className={classes.card} data-testid="ticket-section" data-ticket={newest.id}>
        {newest.status === 'resolved' ? (
          <ResolvedTicket ticket={newest} />
        ) : (
          <UnresolvedTicket ticket={newest} />
        )}
      </section>
      {earlier.length === 0 ? null : <EarlierTickets tickets={earlier} />}
    </>
  );
}
