import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { SlaMark, useSla } from '../marks/sla-mark.tsx';
import { useTicketCommand } from '../tickets-api.ts';
import { TimeDialog } from '../dialogs/time-dialog.tsx';
import classes from './ticket-strip.module.css';
import { StripMenu, type StripProps } from './strip-menu.tsx';

const MINUTE_MS = 60_000;

/** When the answer is promised; the rules' own time can be taken back. */
export function DueMenu({ ticket, isDisabled }: StripProps<Ticket>) {
  const { t, language } = useWords();
  const edit = useTicketCommand('tickets.edit');
  const minute = useMinute();
  const [isPicking, setPicking] = useState(false);
  const set = (dueAt: number | null): void => edit.mutate({ id: ticket.id, edit: { set: 'due', dueAt } });
  const { dueAt } = ticket;
  // None while it is snoozed: the time stands, and nothing runs towards it.
  const sla = useSla(ticket);
  const isLate = sla?.colour === 'late';
  return (
    <>
      <StripMenu
        label={t('tickets.due')}
        value={
          dueAt === null ? (
            <span className={classes.quiet}>{t('tickets.no-due')}</span>
          ) : (
            <span className={classes.value}>
              <span className={classes.dueWord}>{t(isLate ? 'tickets.answer-late' : 'tickets.due')}</span>
              {sla === null ? formatMoment(dueAt, minute, language) : <SlaMark ticket={ticket} isLong />}
            </span>
          )
        }
        isDisabled={isDisabled}
        testId="ticket-due"
      >
        <Menu.Item onClick={() => set(Date.now() + 15 * MINUTE_MS)}>{t('tickets.due-15')}</Menu.Item>
        <Menu.Item onClick={() => set(Date.now() + 60 * MINUTE_MS)} data-testid="ticket-due-60">
          {t('tickets.due-60')}
        </Menu.Item>
        <Menu.Item onClick={() => setPicking(true)} data-testid="ticket-due-pick">
          {t('tickets.pick-time')}
        </Menu.Item>
        {ticket.dueMinutes === 0 || dueAt === null ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => set(null)}>{t('tickets.due-rules')}</Menu.Item>
          </>
        ) : null}
      </StripMenu>
      {isPicking ? (
        <TimeDialog
          title={t('tickets.pick-due')}
          start={dueAt ?? minute + 60 * MINUTE_MS}
          onClose={() => setPicking(false)}
          onPick={set}
        />
      ) : null}
    </>
  );
}
