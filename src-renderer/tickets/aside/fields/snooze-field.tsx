import { IconAlarmSnooze } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { formatMoment } from '../../../i18n/time-format.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ICON } from '../../../ui/icon-size.ts';
import { useMinute } from '../../../ui/time/use-clock.ts';
import { SnoozeDialog } from '../../choices/snooze-dialog.tsx';
import { SnoozeItems } from '../../choices/snooze-items.tsx';
import classes from '../section.module.css';
import { FieldMenu, type FieldProps } from './field-menu.tsx';

/** Out of the way until a time; a message of the customer wakes it as well. */
export function SnoozeField({ ticket, isDisabled }: FieldProps<Ticket>) {
  const { t, language } = useWords();
  const [isPicking, setPicking] = useState(false);
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
        <SnoozeItems ticket={ticket} onPick={() => setPicking(true)} />
      </FieldMenu>
      {isPicking ? <SnoozeDialog ticket={ticket} onClose={() => setPicking(false)} /> : null}
    </>
  );
}
