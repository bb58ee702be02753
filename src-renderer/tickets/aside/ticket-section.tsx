import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { TicketKindIcon } from '../marks/kind-mark.tsx';
import { useTicketCommand, useTicketsOf } from '../tickets-api.ts';
import { EarlierTickets } from './earlier-tickets.tsx';
import { ResolvedTicket } from './resolved-ticket.tsx';
import classes from './section.module.css';
import { UnresolvedTicket } from './unresolved-ticket.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** The work on a conversation: its ticket, what became of it, and the ones before. */
export function TicketSection({ conversation }: { conversation: Conversation }) {
  const tickets = useTicketsOf(conversation.id);
  if (tickets.isError && tickets.data === undefined) {
    return <ErrorNotice code={errorCodeOf(tickets.error)} onRetry={() => void tickets.refetch()} />;
  }
  // Its place stays empty for the moment of reading, so that nothing below jumps.
  if (tickets.data === undefined) return <section className={classes.card} aria-busy="true" />;
  const [newest, ...earlier] = tickets.data;
  return (
    <>
      <section className={classes.card} data-testid="ticket-section" data-ticket={newest?.id}>
        {newest === undefined ? <NoTicket conversationId={conversation.id} /> : null}
        {newest === undefined || newest.status === 'resolved' ? null : <UnresolvedTicket ticket={newest} />}
        {newest?.status === 'resolved' ? (
          <>
            <ResolvedTicket ticket={newest} />
            <OpenTicket conversationId={conversation.id} />
          </>
        ) : null}
      </section>
      {earlier.length === 0 ? null : <EarlierTickets tickets={earlier} />}
    </>
  );
}

function NoTicket({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  return (
    <>
      <h3 className={classes.heading}>{t('tickets.one')}</h3>
      <p className={classes.quiet}>{t('tickets.none')}</p>
      <OpenTicket conversationId={conversationId} />
    </>
  );
}

/** By hand, of a kind that staff choose. */
function OpenTicket({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const open = useTicketCommand('tickets.open');
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus {...ICON.line} />}
          loading={open.isPending}
          data-testid="ticket-open"
        >
          {t('tickets.open-new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('tickets.open-new-hint')}</Menu.Label>
        {ticketKindSchema.options.map((kind) => (
          <Menu.Item
            key={kind}
            leftSection={<TicketKindIcon kind={kind} size="line" />}
            onClick={() => open.mutate({ conversationId, kind })}
            data-testid={`ticket-open-${kind}`}
          >
            {t(`ticket-kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
