import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 50;
const MOST_TRANSFERS = 50;

export interface TicketHandlerDependencies {
  store: Store;
}

export function ticketHandlers({ store }: TicketHandlerDependencies): HandlersFor<'tickets'> {
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
    'tickets.open': (input, { agent }) => store.openTicket({ ...input, by: agent.id, now: Date.now() }),
    'tickets.edit': (input, { agent }) => store.editTicket({ ...input, by: agent.id, now: Date.now() }),
    'tickets.assign': ({ id, agentId, note }, { agent }) =>
      store.assignTicket({ id, to: agentId, note, by: agent.id, now: Date.now() }),
    'tickets.transfers': (_, { agent }) =>
      store.listTransfersTo({ agentId: agent.id, limit: MOST_TRANSFERS }),
    'tickets.unseenTransfers': (input) => store.listUnseenTransfers(input),
    'tickets.seeTransfer': ({ id }, { agent }) =>
      nothing(store.seeTransfer({ id, by: agent.id, now: Date.now() })),
    'tickets.takeOver': ({ id }, { agent }) => store.takeOverTicket({ id, by: agent.id, now: Date.now() }),
    'tickets.unanswered': (input) => store.findUnansweredMessage(input),
    'tickets.resolve': (input, { agent }) => store.resolveTicket({ ...input, by: agent.id, now: Date.now() }),
    'tickets.reopen': ({ id }, { agent }) => store.reopenTicket({ id, by: agent.id, now: Date.now() }),
  };
}
