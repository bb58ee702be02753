import type { Ticket, TicketChange, TicketEvent } from '#shared/domain/tickets/ticket.ts';
import { sampleAgent, sampleTicket } from '../sample-data.ts';
import { FakeFailure, type FakeDesk, type PartHandlers } from './fake-desk.ts';

const PAGE = 50;

const isWaitingTicket = ({ waitingSince, snoozedUntil }: Ticket): boolean =>
  waitingSince !== null && snoozedUntil === null;

/** Tickets in memory, for one agent, without rules: what a call says is what happens. */
export function ticketHandlers(desk: FakeDesk): PartHandlers<'tickets'> {
  const me = sampleAgent().id;
  const tickets = new Map<number, Ticket>();
  const events = new Map<number, TicketEvent[]>();

  for (const ticket of desk.options.tickets ?? []) {
    tickets.set(ticket.id, ticket);
    if (ticket.status !== 'resolved') desk.changeConversation(ticket.conversationId, { ticket });
  }
  for (const { id: conversationId, ticket } of desk.conversations)
    if (ticket !== null && !tickets.has(ticket.id))
      tickets.set(ticket.id, sampleTicket({ ...ticket, conversationId }));

  const get = (id: number): Ticket => {
    const found = tickets.get(id);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  };
  const getOpen = (id: number): Ticket => {
    const found = get(id);
    if (found.status === 'resolved') throw new FakeFailure('ticket-resolved');
    return found;
  };
  const write = (ticket: Ticket, change: TicketChange): Ticket => {
    tickets.set(ticket.id, ticket);
    const told = events.get(ticket.id) ?? [];
    events.set(ticket.id, [...told, { id: desk.newId(), at: Date.now(), by: `agent:${me}`, change }]);
    const summary = ticket.status === 'resolved' ? null : ticket;
    desk.emit('conversation.changed', desk.changeConversation(ticket.conversationId, { ticket: summary }));
    desk.emit('desk.changed', { topics: ['tickets'] });
    return ticket;
  };
  const assign = (
    ticket: Ticket,
    to: number | null,
    because: 'by-hand' | 'taken-over',
    note: string | null,
  ): Ticket =>
    write({ ...ticket, assigneeId: to }, { what: 'assigned', from: ticket.assigneeId, to, because, note });
  const openOf = (conversationId: number): Ticket | undefined =>
    [...tickets.values()].find(
      (ticket) => ticket.conversationId === conversationId && ticket.status !== 'resolved',
    );

  return {
    'tickets.list': ({ filter, after }) => {
      const rows = [...tickets.values()]
        .filter(({ status, kind, assigneeId }) => {
          const wanted =
            filter.assignee === 'mine' ? me : filter.assignee === 'nobody' ? null : filter.assignee;
          return (
            (filter.status === undefined ? status !== 'resolved' : status === filter.status) &&
            (filter.kind === undefined || kind === filter.kind) &&
            (wanted === undefined || assigneeId === wanted)
          );
        })
        .map((ticket) => {
          const { customerId, customerName, customerPhone, customerUsername, lastMessage, unreadCount } =
            desk.getConversation(ticket.conversationId);
          const preview = lastMessage?.preview ?? '';
          return {
            ...ticket,
            customerId,
            customerName,
            customerPhone,
            customerUsername,
            preview,
            unreadCount,
          };
        })
        .filter(({ id, customerName, customerPhone }) => {
          const { query = '' } = filter;
          return [String(id), customerName ?? '', customerPhone ?? ''].some((text) => text.includes(query));
        })
        .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.id - b.id);
      const start = after === undefined ? 0 : rows.findIndex(({ id }) => String(id) === after) + 1;
      const items = rows.slice(start, start + PAGE);
      return { items, next: start + PAGE < rows.length ? String(items.at(-1)?.id) : null };
    },
    'tickets.counts': () => {
      const open = [...tickets.values()].filter(({ status }) => status !== 'resolved');
      return {
        open: open.length,
        mine: open.filter(({ assigneeId }) => assigneeId === me).length,
        nobody: open.filter(({ assigneeId }) => assigneeId === null).length,
        waiting: open.filter(isWaitingTicket).length,
        late: open.filter(({ dueAt }) => dueAt !== null && dueAt <= Date.now()).length,
      };
    },
    'tickets.get': ({ id }) => ({ ticket: get(id), events: events.get(id) ?? [] }),
    'tickets.ofConversation': ({ conversationId }) =>
      [...tickets.values()]
        .filter((ticket) => ticket.conversationId === conversationId)
        .toSorted((a, b) => b.id - a.id),
    'tickets.open': ({ conversationId, kind }) =>
      openOf(conversationId) ??
      write(sampleTicket({ id: desk.newId(), conversationId, kind, isKindByStaff: true, assigneeId: me }), {
        what: 'opened',
        because: 'by-hand',
      }),
    'tickets.edit': ({ id, edit }) => {
      const ticket = getOpen(id);
      switch (edit.set) {
        case 'kind':
          return write(
            { ...ticket, kind: edit.kind, isKindByStaff: true },
            { what: 'kind', from: ticket.kind, to: edit.kind },
          );
        case 'priority':
          return write(
            { ...ticket, priority: edit.priority },
            { what: 'priority', from: ticket.priority, to: edit.priority },
          );
        case 'status':
          return write(
            { ...ticket, status: edit.status },
            { what: 'status', from: ticket.status, to: edit.status },
          );
        case 'due':
          return write(
            { ...ticket, dueAt: edit.dueAt, dueMinutes: edit.dueAt === null ? null : 0 },
            { what: 'due', to: edit.dueAt },
          );
        case 'snooze':
          return write(
            { ...ticket, snoozedUntil: edit.until },
            edit.until === null
              ? { what: 'woke', because: 'by-hand' }
              : { what: 'snoozed', until: edit.until },
          );
      }
    },
    'tickets.assign': ({ id, agentId, note }) => assign(getOpen(id), agentId, 'by-hand', note),
    'tickets.transfers': () => [],
    'tickets.unseenTransfers': () => [],
    'tickets.seeTransfer': () => undefined,
    'tickets.takeOver': ({ id }) => assign(getOpen(id), me, 'taken-over', null),
    'tickets.unanswered': () => null,
    'tickets.resolve': ({ id, note }) =>
      write(
        {
          ...getOpen(id),
          status: 'resolved',
          resolvedAt: Date.now(),
          resolvedBy: `agent:${me}`,
          closingNote: note,
          waitingSince: null,
          dueAt: null,
          dueMinutes: null,
          snoozedUntil: null,
        },
        { what: 'resolved', because: 'by-hand', note },
      ),
    'tickets.reopen': ({ id }) => {
      const ticket = get(id);
      if (openOf(ticket.conversationId) !== undefined) throw new FakeFailure('ticket-open');
      return write(
        {
          ...ticket,
          status: 'open',
          reopenedAt: Date.now(),
          resolvedAt: null,
          resolvedBy: null,
          closingNote: null,
        },
        { what: 'reopened', because: 'by-hand' },
      );
    },
  };
}
