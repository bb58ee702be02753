import { IconAlarmSnooze, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNextUnread } from '../../navigation/use-next-unread.ts';
import { useOffers } from '../../palette/offers.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { SnoozeDialog } from '../choices/snooze-dialog.tsx';
import { useResolveAtOnce } from '../closing/use-resolve-at-once.ts';
import { ResolveDialog } from '../dialogs/resolve-dialog.tsx';
import { TransferDialog } from '../dialogs/transfer-dialog.tsx';
import { useTicketCommand, useTicketsOf } from '../tickets-api.ts';

/** The ticket that was shown when its dialog opened: it may be another's turn meanwhile. */
type Asked = { about: 'resolve' | 'resolve-next' | 'transfer' | 'snooze'; ticketId: number };

/** The keys and the actions for the open conversation's ticket, whether or not its section is in view. */
export function TicketShortcuts({ conversation }: { conversation: Conversation }) {
  const { ticket } = conversation;
  const { t } = useWords();
  const { meId } = useAgents();
  const mayWork = useMay('tickets.work');
  const takeOver = useTicketCommand('tickets.takeOver');
  const reopen = useTicketCommand('tickets.reopen');
  const newest = useTicketsOf(conversation.id).data?.[0];
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (about: Asked['about']): void => {
    if (ticket !== null) setAsked({ about, ticketId: ticket.id });
  };
  const canWork = mayWork && ticket !== null;
  const when = { when: () => canWork };
  useShortcut(
    'ticket-take-over',
    () => {
      if (ticket !== null && !takeOver.isPending) takeOver.mutate({ id: ticket.id });
    },
    { when: () => canWork && ticket.assigneeId !== meId },
  );
  useShortcut('ticket-resolve', () => ask('resolve'), when);
  const next = useNextUnread();
  const resolveAtOnce = useResolveAtOnce({
    onResolved: () => next('below'),
    onAsk: (ticketId) => setAsked({ about: 'resolve-next', ticketId }),
  });
  useShortcut(
    'ticket-resolve-next',
    () => {
      if (ticket !== null) resolveAtOnce(ticket.id);
    },
    when,
  );
  useShortcut('ticket-transfer', () => ask('transfer'), when);
  useOffers(() => {
    if (canWork)
      return [
        {
          key: 'ticket-snooze',
          words: t('tickets.pick-snooze'),
          icon: IconAlarmSnooze,
          run: () => ask('snooze'),
        },
      ];
    if (!mayWork || newest?.status !== 'resolved') return [];
    const { id } = newest;
    const again = { key: 'ticket-reopen', words: t('tickets.reopen'), icon: IconRotate };
    return [{ ...again, run: () => reopen.mutate({ id }) }];
  });
  return asked === null ? null : (
    <AskedDialog asked={asked} conversationId={conversation.id} onClose={() => setAsked(null)} />
  );
}

function AskedDialog(props: { asked: Asked; conversationId: number; onClose: () => void }) {
  const { asked, onClose } = props;
  const next = useNextUnread();
  const ticket = useTicketsOf(props.conversationId).data?.find(({ id }) => id === asked.ticketId);
  if (asked.about === 'resolve') return <ResolveDialog ticketId={asked.ticketId} onClose={onClose} />;
  if (asked.about === 'resolve-next')
    return <ResolveDialog ticketId={asked.ticketId} onClose={onClose} onResolved={() => next('below')} />;
  if (ticket === undefined) return null;
  return asked.about === 'transfer' ? (
    <TransferDialog ticket={ticket} onClose={onClose} />
  ) : (
    <SnoozeDialog ticket={ticket} onClose={onClose} />
  );
}
