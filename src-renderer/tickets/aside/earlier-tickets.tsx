import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { KindMark } from '../marks/kind-mark.tsx';
import { HistoryLines } from './history.tsx';
import history from './history.module.css';
import classes from './section.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';

const SHOWN_AT_FIRST = 3;

/** What the customer came with before; each opens its history. */
export function EarlierTickets({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? tickets : tickets.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={classes.card} data-testid="earlier-tickets">
      <h3 className={classes.heading}>{t('tickets.earlier')}</h3>
      <ul className={classes.earlier}>
        {shown.map((ticket) => (
          <EarlierTicket key={ticket.id} ticket={ticket} />
        ))}
      </ul>
      {shown.length === tickets.length ? null : (
        <button type="button" className={history.toggle} onClick={() => setShowsAll(true)}>
          {t('tickets.all-earlier', { count: String(tickets.length) })}
        </button>
      )}
    </section>
  );
}

function EarlierTicket({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const minute = useMinute();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button
        type="button"
        className={classes.earlierItem}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        data-testid="earlier-ticket"
      >
        <bdi dir="ltr" className={classes.aside}>{`#${ticket.id}`}</bdi>
        <KindMark kind={ticket.kind} />
        <span className={`${classes.aside} ${classes.pushed}`}>
          {formatMoment(ticket.resolvedAt ?? ticket.openedAt, minute, language)}
        </span>
        <IconChevronDown {...ICON.mark} />
      </button>
      {ticket.closingNote === null ? null : (
        <q className={classes.closing} dir="auto" title={t('tickets.closing-note')}>
          <WrittenText text={ticket.closingNote} />
        </q>
      )}
      {isOpen ? <HistoryLines ticketId={ticket.id} /> : null}
    </li>
  );
}
