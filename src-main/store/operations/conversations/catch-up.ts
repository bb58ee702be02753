// How far WhatsApp's history has been read, and the conversations in which it could not be.
import { findContactByLid, findContactByPhone } from '../../rows/people/contacts.ts';
import { getConversationOfContact, updateConversation } from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import { query, statement } from '../../schema/query.ts';
import { listGaps, removeGap, widenGap } from '../../rows/conversations/gaps.ts';
import { startConversation } from '../messages/record-message.ts';

const selectPoint = statement(() => query.selectFrom('catch_up').select('caught_up_to as caughtUpTo'));

const upsertPoint = statement((p: { at: number }) =>
  query
    .insertInto('catch_up')
    .values({ id: 1, caught_up_to: p.at })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ caught_up_to: p.at }).where('catch_up.caught_up_to', '<', p.at),
    ),
);

export const getCatchUp: Operation<'getCatchUp'> = (tx) => ({
  caughtUpTo: tx.get(selectPoint, {})?.caughtUpTo ?? null,
  gaps: listGaps(tx),
});

export const setCaughtUpTo: Operation<'setCaughtUpTo'> = (tx, { at }) => {
  tx.run(upsertPoint, { at });
};

/** The person may be new: then the conversation begins with its gap. */
export const recordGap: Operation<'recordGap'> = (tx, { identity, chatAddress, from, until, now }) => {
  const contact = findContactByPhone(tx, identity.phone) ?? findContactByLid(tx, identity.lid);
  const { id } = contact ?? startConversation(tx, { identity, chatAddress, sentAt: until }, null, now);
  const conversation = getConversationOfContact(tx, id);
  widenGap(tx, id, { from, until });
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
};

export const closeGap: Operation<'closeGap'> = (tx, { contactId, now }) => {
  const conversation = getConversationOfContact(tx, contactId);
  removeGap(tx, contactId);
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
};
