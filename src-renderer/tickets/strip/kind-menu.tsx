import { Menu } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { MenuOption } from '../../ui/menu-option.tsx';
import { KindMark } from '../marks/kind-mark.tsx';
import { useTicketCommand } from '../tickets-api.ts';
import { asksToCheck, whyWords } from '../words/why-words.ts';
import { StripMenu, type StripProps } from './strip-menu.tsx';
import classes from './ticket-strip.module.css';

/** What it is about, and in its menu why the desk thinks so; another kind corrects it, the same one confirms it. */
export function KindMenu({ ticket, isDisabled }: StripProps<Ticket>) {
  const words = useWords();
  const { t } = words;
  const edit = useTicketCommand('tickets.edit');
  const asks = asksToCheck(ticket);
  return (
    <StripMenu
      label={t('tickets.kind')}
      value={
        <>
          <KindMark kind={ticket.kind} />
          {asks ? (
            <span
              className={classes.check}
              role="img"
              aria-label={t('tickets.check-kind')}
              title={t('tickets.check-kind')}
              data-testid="ticket-check-kind"
            >
              <IconAlertCircle {...ICON.mark} />
            </span>
          ) : null}
        </>
      }
      isDisabled={isDisabled || edit.isPending}
      testId="ticket-kind-menu"
    >
      <Menu.Label data-testid="ticket-why">
        {ticket.isKindByStaff ? t('ticket-why.staff') : whyWords(ticket.classification, words)}
        {asks ? <span className={classes.checkWords}>{t('tickets.check-kind')}</span> : null}
      </Menu.Label>
      {ticketKindSchema.options.map((kind) => {
        const isChosen = kind === ticket.kind;
        return (
          <MenuOption
            key={kind}
            kind="one-of"
            isOn={isChosen}
            closesMenu
            onChoose={() => {
              // Chosen again, it is confirmed: the desk asks no more.
              if (!isChosen || asks) edit.mutate({ id: ticket.id, edit: { set: 'kind', kind } });
            }}
            testId={`ticket-kind-${kind}`}
          >
            <KindMark kind={kind} />
          </MenuOption>
        );
      })}
    </StripMenu>
  );
}
