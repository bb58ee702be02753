import type { Tx } from '../../schema/tx.ts';
import { insertTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';

/** A ticket at the beginning of its life; the conversation must have no unresolved one. */
export function newTicket(
  tx: Tx,
  input: Pick<
    StoredTicket,
    'conversationId' | 'contactId' | 'classification' | 'isKindByStaff' | 'lastMessageAt'
  > & { now: number },
): StoredTicket {
  const { now, ...rest } = input;
  return insertTicket(tx, {
    ...rest,
    kind: input.classification.kind,
    status: 'open',
    priority: 'normal',
    assigneeId: null,
    waitingSince: null,
    dueAt: null,
    dueMinutes: null,
    snoozedUntil: null,
    firstAnsweredAt: null,
    openedAt: now,
    reopenedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    closingNote: null,
    joinedInto: null,
    updatedAt: now,
  });
}

/** Unresolved again, as its fields say it; not yet written. */
export function reopened(ticket: StoredTicket, now: number): StoredTicket {
  return {
    ...ticket,
    status: 'open',
    reopenedAt: now,
    resolvedAt: null,
    resolvedBy: null,
    closingNote: null,
    joinedInto: null,
  };
}
