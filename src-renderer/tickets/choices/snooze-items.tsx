import { Menu } from '@mantine/core';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { snoozeOptions } from '../words/times.ts';
import classes from './choices.module.css';

/** Out of the way until a time, or back again. `onPick`: any other time is wanted. */
export function SnoozeItems({ ticket, onPick }: { ticket: Ticket; onPick: () => void }) {
  const { t, language } = useWords();
  const hours = useSettings().data?.hours ?? DEFAULT_SETTINGS.hours;
  const edit = useTicketCommand('tickets.edit');
  const set = (until: number | null): void => edit.mutate({ id: ticket.id, edit: { set: 'snooze', until } });
  const now = useMinute();
  return (
    <>
      {snoozeOptions(now, hours).map(({ id, at }) => (
        <Menu.Item
          key={id}
          rightSection={<span className={classes.when}>{formatMoment(at, now, language)}</span>}
          onClick={() => set(at)}
          data-testid={`ticket-snooze-${id}`}
        >
          {t(`tickets.${id}`)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={onPick} data-testid="ticket-snooze-pick">
        {t('tickets.pick-time')}
      </Menu.Item>
      {ticket.snoozedUntil === null ? null : (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => set(null)} data-testid="ticket-wake">
            {t('tickets.wake')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
