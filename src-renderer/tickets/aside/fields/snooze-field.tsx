import { Menu } from '@mantine/core';
import { IconAlarmSnooze } from '@tabler/icons-react';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useSettings } from '../../../api/queries/settings.ts';
import { formatMoment } from '../../../i18n/time-format.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useMinute } from '../../../ui/time/use-clock.ts';
import { useTicketCommand } from '../../tickets-api.ts';
import { TimeDialog } from '../../dialogs/time-dialog.tsx';
import { snoozeOptions } from '../../words/times.ts';
import classes from '../section.module.css';
import { FieldMenu, type FieldProps } from './field-menu.tsx';
import { ICON } from '../../../ui/icon-size.ts';

/** Out of the way until a time; a message of the customer wakes it as well. */
export function SnoozeField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t, language } = useWords();
  const hours = useSettings().data?.hours ?? DEFAULT_SETTINGS.hours;
  const edit = useTicketCommand('tickets.edit');
  const [isPicking, setPicking] = useState(false);
  const set = (until: number | null): void => edit.mutate({ id: ticket.id, edit: { set: 'snooze', until } });
  const { snoozedUntil } = ticket;
  const now = useMinute();
  return (
    <>
      <FieldMenu
        label={t('tickets.snooze')}
        value={
          snoozedUntil === null ? (
            <span className={classes.quietValue}>{t('tickets.not-snoozed')}</span>
          ) : (
            <span className={classes.person}>
              <IconAlarmSnooze {...ICON.line} />
              {formatMoment(snoozedUntil, now, language)}
            </span>
          )
        }
        isDisabled={isDisabled}
        testId="ticket-snooze"
      >
        {snoozeOptions(now, hours).map(({ id, at }) => (
          <Menu.Item
            key={id}
            rightSection={<span className={classes.aside}>{formatMoment(at, now, language)}</span>}
            onClick={() => set(at)}
            data-testid={`ticket-snooze-${id}`}
          >
            {t(`tickets.${id}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => setPicking(true)} data-testid="ticket-snooze-pick">
          {t('tickets.pick-time')}
        </Menu.Item>
        {snoozedUntil === null ? null : (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => set(null)} data-testid="ticket-wake">
              {t('tickets.wake')}
            </Menu.Item>
          </>
        )}
      </FieldMenu>
      {isPicking ? (
        <TimeDialog
          title={t('tickets.pick-snooze')}
          start={snoozedUntil ?? now + 3 * 3_600_000}
          onClose={() => setPicking(false)}
          onPick={set}
        />
      ) : null}
    </>
  );
}
