import { IconAlertCircle } from '@tabler/icons-react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import { TicketKindIcon } from '../marks/kind-mark.tsx';
import { useTicketCommand } from '../tickets-api.ts';
import { asksToCheck, whyWords } from '../words/why-words.ts';
import marks from '../marks/marks.module.css';
import classes from './section.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** What it is about and why the desk thinks so; one click on another kind corrects it. */
export function KindChoice({ ticket, isDisabled }: { ticket: Ticket; isDisabled: boolean }) {
  const words = useWords();
  const { t } = words;
  const edit = useTicketCommand('tickets.edit');
  return (
    <div>
      <div className={classes.kinds} role="group" aria-label={t('tickets.kind')}>
        {ticketKindSchema.options.map((kind) => {
          const isChosen = kind === ticket.kind;
          const name = t(`ticket-kind.${kind}`);
          return (
            <button
              key={kind}
              type="button"
              className={`${classes.kindOption} ${marks.kind}`}
              data-kind={kind}
              aria-pressed={isChosen}
              aria-label={name}
              title={name}
              disabled={isDisabled || edit.isPending}
              onClick={() => {
                // Chosen again, it is confirmed: the desk asks no more.
                if (!isChosen || asksToCheck(ticket)) {
                  edit.mutate({ id: ticket.id, edit: { set: 'kind', kind } });
                }
              }}
              data-testid={`ticket-kind-${kind}`}
            >
              <TicketKindIcon kind={kind} size="control" />
              {isChosen ? <span>{name}</span> : null}
            </button>
          );
        })}
      </div>
      <p className={classes.why} data-testid="ticket-why">
        {ticket.isKindByStaff ? t('ticket-why.staff') : whyWords(ticket.classification, words)}
        {asksToCheck(ticket) ? (
          <span className={classes.check} data-testid="ticket-check-kind">
            <IconAlertCircle {...ICON.mark} />
            {t('tickets.check-kind')}
          </span>
        ) : null}
      </p>
    </div>
  );
}
