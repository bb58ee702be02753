// What a person says about who is who.
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { type OwnState, insertHandMerge } from '../../rows/conversations/hand-merges.ts';
import { getConversationBasis } from '../../rows/conversations/restored-conversations.ts';
import { listUnreadMessageIds } from '../../rows/messages/messages-of-contact.ts';
import { adoptBetterName, adoptProfile, getCustomerName } from '../../rows/people/customers.ts';
import { getProfile } from '../../rows/people/profile.ts';
import type { Tx } from '../../schema/tx.ts';
import { joinConversations } from './join-conversations.ts';

/**
 * The customer that goes is kept with all that is known of it, so that it can come back.
 * @param input.intoId what the journal says it went into: `into` itself, or one that is merged into that.
 * @returns the merge's id.
 */
export function mergeByHand(
  tx: Tx,
  { from, into, intoId }: { from: Conversation; into: Conversation; intoId: number },
  now: number,
): number {
  const { contactId, sortAt } = getConversationBasis(tx, from.id);
  const unreadIds = listUnreadMessageIds(tx, from.id);
  const intoSortAt = getConversationBasis(tx, into.id).sortAt;
  const before = { ...ownState(into), ...getCustomerName(tx, into.customerId) };
  const known = getProfile(tx, into.customerId);
  const customers = { fromId: from.customerId, intoId: into.customerId, now };
  adoptBetterName(tx, customers);
  adoptProfile(tx, customers);
  const tickets = joinConversations(tx, { from, into }, now);
  const joined = { ...ownState(getConversation(tx, into.id)), ...getCustomerName(tx, into.customerId) };
  const mergeId = insertHandMerge(tx, {
    fromId: from.id,
    intoId,
    contactId,
    customerId: from.customerId,
    mergedAt: now,
    fromBefore: { ...ownState(from), sortAt, createdAt: from.createdAt, unreadIds },
    intoBefore: {
      sortAt: intoSortAt,
      before,
      joined,
      tickets,
      profile: { before: known, joined: getProfile(tx, into.customerId) },
    },
  });
  // The names of those that went are known from here on.
  indexConversation(tx, into.id);
  return mergeId;
}

function ownState({ draft, draftBy, draftAt }: Conversation): OwnState {
  return { draft, draftBy, draftAt };
}
