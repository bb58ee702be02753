import { findCaughtUpTo, findSeesFrom } from '../../rows/conversations/catch-up.ts';
import { listConversationsBy, sumUnreadMessages } from '../../rows/conversations/conversation-list.ts';
import { getConversation as getById } from '../../rows/conversations/conversations.ts';
import { listGaps } from '../../rows/conversations/gaps.ts';
import { getShownMerge, listHandMergesInto } from '../../rows/conversations/hand-merges.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { listLinksWritten } from '../../rows/messages/received.ts';
import { addressesNow } from '../../rows/people/addresses-now.ts';
import { getContact, listContactsOfConversation } from '../../rows/people/contacts.ts';
import { listAddressesOf } from '../../rows/people/numbers/contact-addresses.ts';
import { listNews } from '../../rows/people/numbers/contact-news.ts';
import { listNewOwners, listNumberChanges } from '../../rows/people/numbers/new-owners.ts';
import type { Query } from '../operation.ts';

export const listConversations: Query<'listConversations'> = (tx, filter) => listConversationsBy(tx, filter);

export const getConversation: Query<'getConversation'> = (tx, id) => getById(tx, id);

export const listChats: Query<'listChats'> = (tx, { conversationId }) => {
  const { id } = getById(tx, conversationId);
  return { links: listLinksWritten(tx, id), addresses: listContactsOfConversation(tx, id).map(addressesNow) };
};

export const listAddressesEver: Query<'listAddressesEver'> = (tx, { conversationId }) =>
  listContactsOfConversation(tx, getById(tx, conversationId).id).flatMap(({ id }) => listAddressesOf(tx, id));

export const countUnread: Query<'countUnread'> = (tx) => sumUnreadMessages(tx);

export const getHandMerges: Query<'getHandMerges'> = (tx, { conversationId }) => {
  const { id } = getById(tx, conversationId);
  return {
    merges: listHandMergesInto(tx, id).map((merge) => getShownMerge(tx, merge.id)),
    replyPhone: getContact(tx, getReplyContactId(tx, id)).phone,
  };
};

export const getNumbers: Query<'getNumbers'> = (tx, { conversationId }) => {
  const { id } = getById(tx, conversationId);
  return { newOwners: listNewOwners(tx, id), changes: listNumberChanges(tx, id), ...listNews(tx, id) };
};

export const getCatchUp: Query<'getCatchUp'> = (tx) => ({
  caughtUpTo: findCaughtUpTo(tx) ?? null,
  gaps: listGaps(tx),
});

export const getSeesFrom: Query<'getSeesFrom'> = (tx) => findSeesFrom(tx);
