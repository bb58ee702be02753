import { sql, type SqlBool } from 'kysely';
import { classificationSchema, type Classification } from '#shared/domain/tickets/classification.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { readJson } from '../json-column.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { beginTicketTimes, keepTicketTimes } from './measured-times.ts';

/** A ticket with what only the store needs of it. */
export interface StoredTicket extends Ticket {
  /** Whose message opened it: where it goes when a merge is taken back. */
  contactId: number;
  /** The one that its work is in since two conversations became one. */
  joinedInto: number | null;
  /** Of the last thing that either side wrote, epoch ms; what idle is measured by. */
  lastMessageAt: number;
}

type Row = Omit<StoredTicket, 'classification' | 'isKindByStaff'> & {
  classification: string;
  isKindByStaff: number;
};

export const TICKET_COLUMNS = [
  'tickets.id',
  'tickets.conversation_id as conversationId',
  'tickets.contact_id as contactId',
  'tickets.kind',
  'tickets.classification',
  'tickets.is_kind_by_staff as isKindByStaff',
  'tickets.status',
  'tickets.priority',
  'tickets.assignee_id as assigneeId',
  'tickets.waiting_since as waitingSince',
  'tickets.due_at as dueAt',
  'tickets.due_minutes as dueMinutes',
  'tickets.snoozed_until as snoozedUntil',
  'tickets.first_answered_at as firstAnsweredAt',
  'tickets.opened_at as openedAt',
  'tickets.reopened_at as reopenedAt',
  'tickets.resolved_at as resolvedAt',
  'tickets.resolved_by as resolvedBy',
  'tickets.closing_note as closingNote',
  'tickets.joined_into as joinedInto',
  'tickets.last_message_at as lastMessageAt',
  'tickets.updated_at as updatedAt',
] as const;

/** A literal and no parameter, so that SQLite sees that the partial indexes answer it. */
export const isUnresolved = sql<SqlBool>`tickets.status <> 'resolved'`;

const selectTickets = query.selectFrom('tickets').select(TICKET_COLUMNS);

const selectById = statement((p: { id: number }) => selectTickets.where('tickets.id', '=', p.id));

const selectUnresolved = statement((p: { conversationId: number }) =>
  selectTickets.where('tickets.conversation_id', '=', p.conversationId).where(isUnresolved),
);

const selectLastResolved = statement((p: { conversationId: number }) =>
  selectTickets
    .where('tickets.conversation_id', '=', p.conversationId)
    .where(sql<SqlBool>`tickets.resolved_at IS NOT NULL AND tickets.joined_into IS NULL`)
    .orderBy('tickets.resolved_at', 'desc')
    .orderBy('tickets.id', 'desc')
    .limit(1),
);

const selectOfConversation = statement((p: { conversationId: number }) =>
  selectTickets.where('tickets.conversation_id', '=', p.conversationId).orderBy('tickets.id', 'desc'),
);

const selectOfAssignee = statement((p: { assigneeId: number }) =>
  selectTickets.where('tickets.assignee_id', '=', p.assigneeId).where(isUnresolved),
);

const selectOfNobody = statement(() =>
  selectTickets.where('tickets.assignee_id', 'is', null).where(isUnresolved),
);

const insert = statement((p: Omit<Row, 'id'>) =>
  query.insertInto('tickets').values({
    conversation_id: p.conversationId,
    contact_id: p.contactId,
    kind: p.kind,
    classification: p.classification,
    is_kind_by_staff: p.isKindByStaff,
    status: p.status,
    priority: p.priority,
    assignee_id: p.assigneeId,
    waiting_since: p.waitingSince,
    due_at: p.dueAt,
    due_minutes: p.dueMinutes,
    snoozed_until: p.snoozedUntil,
    first_answered_at: p.firstAnsweredAt,
    opened_at: p.openedAt,
    reopened_at: p.reopenedAt,
    resolved_at: p.resolvedAt,
    resolved_by: p.resolvedBy,
    closing_note: p.closingNote,
    joined_into: p.joinedInto,
    last_message_at: p.lastMessageAt,
    updated_at: p.updatedAt,
  }),
);

const update = statement((p: Row) =>
  query
    .updateTable('tickets')
    .set({
      conversation_id: p.conversationId,
      contact_id: p.contactId,
      kind: p.kind,
      classification: p.classification,
      is_kind_by_staff: p.isKindByStaff,
      status: p.status,
      priority: p.priority,
      assignee_id: p.assigneeId,
      waiting_since: p.waitingSince,
      due_at: p.dueAt,
      due_minutes: p.dueMinutes,
      snoozed_until: p.snoozedUntil,
      first_answered_at: p.firstAnsweredAt,
      reopened_at: p.reopenedAt,
      resolved_at: p.resolvedAt,
      resolved_by: p.resolvedBy,
      closing_note: p.closingNote,
      joined_into: p.joinedInto,
      last_message_at: p.lastMessageAt,
      updated_at: p.updatedAt,
    })
    .where('id', '=', p.id),
);

/** Throws AppError not-found. */
export function getTicket(tx: ReadTx, id: number): StoredTicket {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `ticket ${id}` });
  return toStored(row);
}

/** The conversation's ticket that is not resolved: there is at most one. */
export function findUnresolvedTicket(tx: ReadTx, conversationId: number): StoredTicket | undefined {
  const row = tx.get(selectUnresolved, { conversationId });
  return row && toStored(row);
}

/** Not one that was resolved because another one has its work. */
export function findLastResolvedTicket(tx: ReadTx, conversationId: number): StoredTicket | undefined {
  const row = tx.get(selectLastResolved, { conversationId });
  return row && toStored(row);
}

/** Newest first. */
export function listTicketsOfConversation(tx: ReadTx, conversationId: number): StoredTicket[] {
  return tx.all(selectOfConversation, { conversationId }).map(toStored);
}

/** The unresolved ones of an agent, or of nobody, in no order. */
export function listUnresolvedOf(tx: ReadTx, assigneeId: number | null): StoredTicket[] {
  const rows = assigneeId === null ? tx.all(selectOfNobody, {}) : tx.all(selectOfAssignee, { assigneeId });
  return rows.map(toStored);
}

/**
 * The unresolved index refuses a second one of a conversation.
 * @param askedAt When its customer asked, epoch ms. @returns it with its number.
 */
export function insertTicket(tx: Tx, ticket: Omit<StoredTicket, 'id'>, askedAt: number): StoredTicket {
  const inserted = { ...ticket, id: tx.run(insert, toRow(ticket)).insertedId };
  beginTicketTimes(tx, { ...inserted, askedAt });
  return inserted;
}

/** Writes everything of it as it is given, but when it was opened. @returns it. */
export function writeTicket(tx: Tx, ticket: StoredTicket, now: number): StoredTicket {
  const written = { ...ticket, updatedAt: now };
  keepTicketTimes(tx, written, () => tx.get(selectById, { id: ticket.id }));
  tx.run(update, { ...toRow(written), id: ticket.id });
  return written;
}

/** What leaves the store: without what only the store needs. */
export function toTicket(ticket: StoredTicket): Ticket {
  const { contactId: _contact, joinedInto: _into, lastMessageAt: _at, ...shown } = ticket;
  return shown;
}

export function toStored(row: Row): StoredTicket {
  return {
    ...row,
    classification: readJson(row.classification, classificationSchema, unknownKind(row.kind)),
    isKindByStaff: row.isKindByStaff === 1,
  };
}

/** What is left when nobody can read why a ticket is of its kind. */
function unknownKind(kind: Classification['kind']): Classification {
  return { kind, because: { by: 'default' }, confidence: 0 };
}

function toRow(ticket: Omit<StoredTicket, 'id'>): Omit<Row, 'id'> {
  return {
    ...ticket,
    classification: JSON.stringify(ticket.classification),
    isKindByStaff: Number(ticket.isKindByStaff),
  };
}
