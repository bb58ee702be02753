import { Button } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp, IconUserShare } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Transfer } from '#shared/domain/tickets/transfer.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useIsLong } from '../../ui/cut-text/use-is-long.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { useLowScreen } from '../../ui/use-low-screen.ts';
import { useMinute } from '../../ui/time/use-clock.ts';
import { useWindowActive } from '../../ui/use-window-active.ts';
import { useTicketCommand } from '../tickets-api.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './transfer-notes.module.css';

/** Above the composer: what a colleague wrote with the ticket, until whoever has it has seen it. */
export function TransferNotes({ transfers }: { transfers: readonly Transfer[] }) {
  if (transfers.length === 0) return null;
  return (
    <div className={classes.notes} data-testid="transfer-notes">
      {transfers.map((transfer) => (
        <TransferNote key={transfer.id} transfer={transfer} />
      ))}
    </div>
  );
}

function TransferNote({ transfer }: { transfer: Transfer }) {
  const { t, language } = useWords();
  const { meId, nameOf } = useAgents();
  const minute = useMinute();
  const see = useTicketCommand('tickets.seeTransfer');
  const { id, byId, toId, note, at } = transfer;
  const isMine = toId === meId;
  useSeenWithoutWords(transfer, isMine);
  const text = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isOneLine = useLowScreen();
  const isLong = useIsLong(text, { lines: 1, content: note ?? '' });
  if (note === null) return null;
  const name = isolate(nameOf(byId));
  return (
    <section className={classes.note} data-testid="transfer-note-pinned">
      <IconUserShare {...ICON.control} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.head}>
          <strong>
            {isMine || toId === null
              ? t('tickets.transfer-by', { name })
              : t('tickets.transfer-by-to', { name, to: isolate(nameOf(toId)) })}
          </strong>
          <span className={classes.time}>{formatMoment(at, minute, language)}</span>
        </p>
        <p ref={text} className={classes.text} data-line={isOneLine && !isOpen} dir="auto">
          <WrittenText text={note} />
        </p>
      </div>
      {isOneLine && isLong ? (
        <TooltipIconButton
          label={t('tickets.transfer-whole')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid="transfer-note-open"
          size="row"
        >
          {isOpen ? <IconChevronDown {...ICON.control} /> : <IconChevronUp {...ICON.control} />}
        </TooltipIconButton>
      ) : null}
      {isMine ? (
        <Button
          className={classes.seen}
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck {...ICON.line} />}
          loading={see.isPending}
          onClick={() => see.mutate({ id })}
          data-testid="transfer-seen"
        >
          {t('tickets.transfer-seen')}
        </Button>
      ) : (
        <span className={classes.time}>{t('tickets.transfer-unseen')}</span>
      )}
    </section>
  );
}

/** Where nothing is to be read, the open conversation says it all. */
function useSeenWithoutWords({ id, note }: Transfer, isMine: boolean): void {
  const isActive = useWindowActive();
  const { mutate } = useTicketCommand('tickets.seeTransfer');
  useEffect(() => {
    if (note === null && isMine && isActive) mutate({ id });
  }, [id, note, isMine, isActive, mutate]);
}
