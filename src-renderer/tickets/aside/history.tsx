import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Ticket, TicketEvent } from '#shared/domain/tickets/ticket.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatFull, formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import { useTicketHistory } from '../tickets-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { byWords, changeWords, noteOf } from '../words/change-words.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './history.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Everything that happened to a ticket, behind a line that opens. */
export function History({ ticket }: { ticket: Pick<Ticket, 'id'> }) {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.box}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        data-testid="ticket-history-toggle"
      >
        {t('tickets.history')}
        <IconChevronDown className={classes.chevron} {...ICON.line} />
      </button>
      <div id={id}>{isOpen ? <HistoryLines ticketId={ticket.id} /> : null}</div>
    </div>
  );
}

/** Newest first, each with who and when. */
export function HistoryLines({ ticketId }: { ticketId: number }) {
  const history = useTicketHistory(ticketId);
  if (history.isError && history.data === undefined) {
    return <ErrorNotice code={errorCodeOf(history.error)} onRetry={() => void history.refetch()} />;
  }
  return (
    <ol className={classes.lines} aria-busy={history.isPending} data-testid="ticket-history">
      {history.data?.events.toReversed().map((event) => (
        <Line key={event.id} event={event} />
      ))}
    </ol>
  );
}

function Line({ event }: { event: TicketEvent }) {
  const { t, language } = useWords();
  const { nameOf } = useAgents();
  const minute = useMinute();
  const clock = (at: number): string => formatMoment(at, minute, language);
  const note = noteOf(event);
  return (
    <li className={classes.line} data-what={event.change.what} data-testid="ticket-event">
      <span>{changeWords(event.change, { t, language, nameOf, clock })}</span>
      {note === null ? null : (
        <q className={classes.note} dir="auto">
          <WrittenText text={note} />
        </q>
      )}
      <span className={classes.when}>
        <bdi>{byWords(event.by, { t, nameOf })}</bdi>
        <span aria-hidden="true">{'·'}</span>
        <time title={formatFull(event.at, language)}>{clock(event.at)}</time>
      </span>
    </li>
  );
}
