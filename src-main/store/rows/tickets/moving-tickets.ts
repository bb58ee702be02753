import { sql, type SqlBool } from 'kysely';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';

// What merging and separating conversations needs of tickets: each belongs to a contact, and goes where that one is.

const moveAll = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('tickets').set({ conversation_id: p.intoId }).where('conversation_id', '=', p.fromId),
);

const moveOfContact = statement((p: { fromId: number; intoId: number; contactId: number }) =>
  query
    .updateTable('tickets')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId)
    .where('contact_id', '=', p.contactId),
);

const giveToContact = statement((p: { conversationId: number; fromId: number; intoId: number }) =>
  query
    .updateTable('tickets')
    .set({ contact_id: p.intoId })
    .where('conversation_id', '=', p.conversationId)
    .where('contact_id', '=', p.fromId),
);

const retarget = statement((p: { conversationId: number; otherId: number; ticketId: number }) =>
  query
    .updateTable('messages')
    .set({ ticket_id: p.ticketId })
    .where('conversation_id', '=', p.conversationId)
    .where('ticket_id', 'in', ({ selectFrom }) =>
      selectFrom('tickets')
        .select('tickets.id')
        .where('tickets.conversation_id', '=', p.otherId)
        .where(sql<SqlBool>`(tickets.status <> 'resolved' OR tickets.joined_into IS NOT NULL)`),
    ),
);

const replace = statement((p: { conversationId: number; fromId: number; intoId: number | null }) =>
  query
    .updateTable('messages')
    .set({ ticket_id: p.intoId })
    .where('conversation_id', '=', p.conversationId)
    .where('ticket_id', '=', p.fromId),
);

const detach = statement((p: { conversationId: number; otherId: number }) =>
  query
    .updateTable('messages')
    .set({ ticket_id: null })
    .where('conversation_id', '=', p.conversationId)
    .where('ticket_id', 'in', ({ selectFrom }) =>
      selectFrom('tickets').select('tickets.id').where('tickets.conversation_id', '=', p.otherId),
    ),
);

const follow = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('tickets').set({ joined_into: p.intoId }).where('joined_into', '=', p.fromId),
);

const leave = statement((p: { ticketId: number }) =>
  query.updateTable('tickets').set({ joined_into: null }).where('joined_into', '=', p.ticketId),
);

/** At most one of both conversations' tickets may be unresolved. */
export function moveTickets(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(moveAll, input);
}

/** Only those that this contact opened. */
export function moveTicketsOfContact(
  tx: Tx,
  input: { fromId: number; intoId: number; contactId: number },
): void {
  tx.run(moveOfContact, input);
}

/** Two contacts turned out to be one, in the same conversation. */
export function giveTicketsToContact(
  tx: Tx,
  input: { conversationId: number; fromId: number; intoId: number },
): void {
  tx.run(giveToContact, input);
}

/** What of a conversation's messages is on tickets of another one that are not done, goes to `ticketId`. */
export function retargetMessages(
  tx: Tx,
  input: { conversationId: number; otherId: number; ticketId: number },
): void {
  tx.run(retarget, input);
}

/** A conversation's messages on one ticket go to another one, or to none. */
export function replaceTicketOfMessages(
  tx: Tx,
  input: { conversationId: number; fromId: number; intoId: number | null },
): void {
  tx.run(replace, input);
}

/** A conversation's messages are on no ticket of another one. */
export function detachMessages(tx: Tx, input: { conversationId: number; otherId: number }): void {
  tx.run(detach, input);
}

/** Those whose work went into a ticket are resolved like any other from now on. */
export function forgetJoined(tx: Tx, ticketId: number): void {
  tx.run(leave, { ticketId });
}

/** Work that is in one ticket is in another one from now on. */
export function moveJoined(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(follow, input);
}
