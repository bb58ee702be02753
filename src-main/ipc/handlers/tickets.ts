import { publishWork } from '../../desk/publish-work.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { Store } from '../../store/contract/store.ts';
import type { TicketResult } from '../../store/contract/ticket-store.ts';
import type { HandlersFor } from './handlers-for.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';

const PAGE_SIZE = 50;

export interface TicketHandlerDependencies {
  store: Store;
  bus: EventBus;
  outbox: Outbox;
}

export function ticketHandlers({ store, bus, outbox }: TicketHandlerDependencies): HandlersFor<'tickets'> {
  const done = async (work: Promise<TicketResult>): Promise<Ticket> => {
    const { ticket, work: came } = await work;
    publishWork(came, { bus, wakeOutbox: () => outbox.wake() });
    return ticket;
  };
  return {
    'tickets.list': ({ filter: { assignee, ...filter }, after }, { agent }) =>
      store.listTickets({
        filter: { ...filter, assignee: assignee === 'mine' ? agent.id : assignee },
        after,
        limit: PAGE_SIZE,
      }),
    'tickets.counts': (_, { agent }) => store.countTickets({ agentId: agent.id, now: Date.now() }),
    'tickets.get': ({ id }) => store.getTicket({ id }),
    'tickets.ofConversation': ({ conversationId }) => store.listTicketsOfConversation({ conversationId }),
    'tickets.open': (input, { agent }) => done(store.openTicket({ ...input, by: agent.id, now: Date.now() })),
    'tickets.edit': (input, { agent }) => done(store.editTicket({ ...input, by: agent.id, now: Date.now() })),
    'tickets.assign': ({ id, agentId, note }, { agent }) =>
      done(store.assignTicket({ id, to: agentId, note, by: agent.id, now: Date.now() })),
    'tickets.takeOver': ({ id }, { agent }) =>
      done(store.takeOverTicket({ id, by: agent.id, now: Date.now() })),
    'tickets.resolve': (input, { agent }) =>
      done(store.resolveTicket({ ...input, by: agent.id, now: Date.now() })),
    'tickets.reopen': ({ id }, { agent }) => done(store.reopenTicket({ id, by: agent.id, now: Date.now() })),
  };
}
