import { CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StateMark } from '../marks/state-mark.tsx';
import classes from './section.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** The number staff quote, to be copied, and how far it is. */
export function SectionHeading({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  return (
    <div className={classes.top}>
      <h3 className={classes.heading}>{t('tickets.one')}</h3>
      <CopyButton value={`#${ticket.id}`}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('common.copied') : t('tickets.copy-number')}>
            <button
              type="button"
              className={classes.number}
              aria-label={`#${ticket.id}: ${t('tickets.copy-number')}`}
              onClick={copy}
              data-testid="ticket-number"
            >
              <bdi dir="ltr">{`#${ticket.id}`}</bdi>
              {copied ? <IconCheck {...ICON.mark} /> : <IconCopy {...ICON.mark} />}
            </button>
          </Tooltip>
        )}
      </CopyButton>
      <span className={classes.pushed}>
        <StateMark ticket={ticket} />
      </span>
    </div>
  );
}
