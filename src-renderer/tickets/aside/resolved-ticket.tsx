import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { KindMark } from '../marks/kind-mark.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import { byWords } from '../words/change-words.ts';
import { History } from './history.tsx';
import { SectionHeading } from './section-heading.tsx';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './section.module.css';

/** The newest ticket when its work is done: what became of it. */
export function ResolvedTicket({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const { nameOf } = useAgents();
  const minute = useMinute();
  const { resolvedAt, resolvedBy, closingNote } = ticket;
  return (
    <>
      <SectionHeading ticket={ticket} />
      <div className={classes.done}>
        <KindMark kind={ticket.kind} />
        {resolvedAt === null ? null : (
          <span className={classes.aside}>
            {t('tickets.resolved-at', { time: formatMoment(resolvedAt, minute, language) })}
            {resolvedBy === null ? null : ` · ${byWords(resolvedBy, { t, nameOf })}`}
          </span>
        )}
      </div>
      {closingNote === null ? null : (
        <q className={classes.closing} dir="auto" data-testid="ticket-closing-note">
          <WrittenText text={closingNote} />
        </q>
      )}
      <History ticket={ticket} />
    </>
  );
}
