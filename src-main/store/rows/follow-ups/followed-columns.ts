import type { SqlBool } from 'kysely';
import type { Who } from '#shared/domain/customers/who.ts';
import type { Followed } from '#shared/domain/follow-ups/followed.ts';
import { LIMITED_UNTIL } from '../limited-links.ts';
import { isHeld } from '../people/numbers/new-owners.ts';
import { answeredContact, readReplyWindow, replyWindowOf } from '../people/reply-window.ts';

/**
 * Of the joined `contacts` and `customers`: the conversation is where the contact is now, and what goes there goes to whom it
 * answers, who may be another contact of the same customer: the window is that one's.
 */
export const FOLLOWED_COLUMNS = [
  'contacts.conversation_id as conversationId',
  'contacts.customer_id as customerId',
  'customers.name as customerName',
  'contacts.phone as customerPhone',
  'contacts.username as customerUsername',
  isHeld('contacts.id').as('isHeld'),
  replyWindowOf(answeredContact('contacts.conversation_id')).as('replyWindow'),
  LIMITED_UNTIL.as('limitedUntil'),
] as const;

export interface FollowedRow extends Who {
  conversationId: number | null;
  customerId: number;
  isHeld: SqlBool;
  replyWindow: string | null;
  limitedUntil: number | null;
}

export function toFollowed(row: FollowedRow): Followed {
  const { conversationId, customerId, customerName, customerPhone, customerUsername } = row;
  if (conversationId === null) throw new Error(`a contact of customer ${customerId} has no conversation`);
  return {
    conversationId,
    customerId,
    customerName,
    customerPhone,
    customerUsername,
    isHeld: Boolean(row.isHeld),
    replyWindow: readReplyWindow(row.replyWindow),
    limitedUntil: row.limitedUntil,
  };
}
