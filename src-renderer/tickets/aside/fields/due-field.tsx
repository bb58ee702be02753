import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { formatMoment } from '../../../i18n/time-format.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useMinute } from '../../../ui/time/use-clock.ts';
import { SlaMark } from '../../marks/sla-mark.tsx';
import { useTicketCommand } from '../../tickets-api.ts';
import { TimeDialog } from '../../dialogs/time-dialog.tsx';
import classes from '../section.module.css';
import { FieldMenu, type FieldProps } from './field-menu.tsx';

const MINUTE_MS = 60_000;

/** When the answer is promised; the rules' own time can be taken back. */
export function DueField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t, language } = useWords();
  const edit = useTicketCommand('tickets.edit');
  const minute = useMinute();
  const [isPicking, setPicking] = useState(false);
  const set = (dueAt: number | null): void => edit.mutate({ id: ticket.id, edit: { set: 'due', dueAt } });
  const { dueAt } = ticket;
  return (
    <>
      <FieldMenu
        label={t('tickets.due')}
        value={
          dueAt === null ? (
            <span className={classes.quietValue}>{t('tickets.no-due')}</span>
          ) : (
            <span className={classes.person}>
              <SlaMark ticket={ticket} />
              {formatMoment(dueAt, minute, language)}
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
      </FieldMenu>
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
