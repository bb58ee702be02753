import type { Tx } from '../../schema/tx.ts';
import { insertTicket, type StoredTicket } from '../../rows/tickets/tickets.ts';

/**
 * A ticket at the beginning of its life; the conversation must have no unresolved one.
 * @param input.askedAt when the customer asked who opens it, epoch ms; now for one that nobody's message opens.
 */
export function newTicket(
  tx: Tx,
  input: Pick<
    StoredTicket,
    'conversationId' | 'contactId' | 'classification' | 'isKindByStaff' | 'lastMessageAt'
  > & { askedAt?: number; now: number },
): StoredTicket {
  const { now, askedAt = now, ...rest } = input;
  const ticket = {
    ...rest,
    kind: input.classification.kind,
    status: 'open' as const,
    priority: 'normal' as const,
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
  };
  return insertTicket(tx, ticket, askedAt);
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
