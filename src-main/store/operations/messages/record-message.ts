import type { Message } from '#shared/domain/messages/message.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import type { Identity, ObservedMessage, RecordResult } from '../../contract/store.ts';
import { runIncomingPipeline } from '../../pipelines/incoming-pipeline.ts';
import { runOutgoingPipeline } from '../../pipelines/outgoing-pipeline.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import {
  getConversation,
  getConversationOfContact,
  listConversationsOfCustomer,
  setLastMessage,
  updateConversation,
} from '../../rows/conversations/conversations.ts';
import { findHandMergeOfContact } from '../../rows/conversations/hand-merges.ts';
import { refreshReplyAddress } from '../../rows/conversations/reply-contact.ts';
import { insertAttachment } from '../../rows/media/attachments.ts';
import { findLastMessageOfContact } from '../../rows/messages/messages-of-contact.ts';
import { findMessageByWaMessageId, getMessage, insertMessage } from '../../rows/messages/messages.ts';
import {
  type Contact,
  getContactOfMessage,
  setContactAddress,
  setContactPushName,
} from '../../rows/people/contacts.ts';
import { learnPushName } from '../../rows/people/customers.ts';
import { readSettings } from '../../rows/settings.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { advanceMessage } from './advance-message.ts';
import { applyEarlyChanges, applyObservedChanges } from './change-message.ts';
import { resolveContact } from '../people/resolve-contact.ts';

/** A customer who wrote within this time still looks at the screen. */
const FRESH_MS = 10 * 60_000;

/**
 * Takes one message of WhatsApp in: whose it is, its conversation, the message, what is unread, search.
 * Seen before (by its bare id): only what it still teaches is kept.
 */
export function recordObserved(tx: Tx, observed: ObservedMessage): RecordResult {
  const now = Date.now();
  const known = findMessageByWaMessageId(tx, observed.waMessageId);
  return known === undefined ? recordNew(tx, observed, now) : recordDuplicate(tx, observed, known, now);
}

function recordNew(tx: Tx, observed: ObservedMessage, now: number): RecordResult {
  const incoming = observed.direction === 'incoming';
  // The name on an outgoing message is the pharmacy's own.
  const pushName = incoming ? cleanDisplayName(observed.pushName) : null;
  const resolved = resolveContact(tx, observed.identity, now);
  const contact = resolved ?? beginConversation(tx, observed, pushName, now);
  const conversation = getConversationOfContact(tx, contact.id);

  const { id } = insertMessage(tx, {
    conversationId: conversation.id,
    contactId: contact.id,
    type: observed.type,
    waType: observed.waType,
    content: observed.content.toWellFormed(),
    details: observed.details,
    direction: observed.direction,
    status: observed.status,
    failureReason: observed.status === 'failed' ? 'refused-later' : null,
    waMessageId: observed.waMessageId,
    clientKey: null,
    sentBy: incoming ? null : 'phone',
    sentAt: observed.sentAt,
    whatsAppAt: observed.whatsAppAt ?? null,
    now,
  });
  tx.changes.messageRecorded(id);
  if (observed.attachment !== null) {
    insertAttachment(tx, {
      ...observed.attachment,
      messageId: id,
      state: 'waiting',
      fileId: null,
      failure: null,
      notBefore: now,
      now,
    });
  }
  const message = getMessage(tx, id);
  const newest = conversation.lastMessage === null || message.sentAt >= conversation.lastMessage.at;
  if (newest) setLastMessage(tx, message, now);
  if (newest || isNewestOf(tx, contact, message)) {
    setContactAddress(tx, { id: contact.id, chatAddress: observed.chatAddress });
  }
  refreshReplyAddress(tx, conversation.id);
  updateConversation(
    tx,
    {
      ...conversation,
      unreadCount: conversation.unreadCount + (incoming && message.status === 'delivered' ? 1 : 0),
    },
    now,
  );
  const shown =
    observed.changes &&
    applyObservedChanges(tx, message, { ...observed.changes, content: message.content }, now);
  const changed = applyEarlyChanges(tx, shown ?? message, now) ?? shown;
  if (resolved !== undefined && pushName !== null && newest) learnName(tx, contact, pushName, now);
  runPipeline(tx, { message: changed ?? message, contact, isNewCustomer: resolved === undefined, now });
  return { kind: 'recorded', messageId: id };
}

/** The desk's work about a message. */
function runPipeline(
  tx: Tx,
  {
    message,
    contact,
    isNewCustomer,
    now,
  }: { message: Message; contact: Contact; isNewCustomer: boolean; now: number },
): void {
  if (message.direction === 'outgoing') return runOutgoingPipeline(tx, { message, now });
  runIncomingPipeline(tx, {
    message,
    contactId: contact.id,
    customerId: getConversation(tx, message.conversationId).customerId,
    isNewCustomer,
    isFresh: now - message.sentAt < FRESH_MS,
    settings: readSettings(tx),
    now,
    isAnswer: false,
  });
}

function recordDuplicate(tx: Tx, observed: ObservedMessage, known: Message, now: number): RecordResult {
  const contact = getContactOfMessage(tx, known.id);
  const identity = linkedIdentity(contact, observed.identity);
  if (identity !== undefined) resolveContact(tx, identity, now);
  const outgoing = known.direction === 'outgoing' && observed.direction === 'outgoing';
  const advanced = outgoing ? advanceMessage(tx, known, observed.status, now) : undefined;
  if (observed.changes !== undefined) {
    applyObservedChanges(tx, advanced ?? known, { ...observed.changes, content: observed.content }, now);
  }
  return { kind: 'duplicate', messageId: known.id };
}

/**
 * Both halves when a duplicate proves that they belong together: one message under `@c.us` and under `@lid`.
 * @returns undefined when the observation is about somebody else, which then proves nothing.
 */
function linkedIdentity(contact: Contact, observed: Identity): Identity | undefined {
  const samePhone = observed.phone !== null && observed.phone === contact.phone;
  const sameLid = observed.lid !== null && observed.lid === contact.lid;
  const otherPhone = observed.phone !== null && contact.phone !== null && !samePhone;
  const otherLid = observed.lid !== null && contact.lid !== null && !sameLid;
  if ((otherPhone || otherLid) && !samePhone && !sameLid) return undefined;
  return { phone: observed.phone ?? contact.phone, lid: observed.lid ?? contact.lid };
}

/** Of one contact of a merged conversation, while another one has written later. */
function isNewestOf(tx: ReadTx, { id }: Contact, { id: messageId, conversationId }: Message): boolean {
  return findLastMessageOfContact(tx, { conversationId, contactId: id })?.id === messageId;
}

function learnName(tx: Tx, contact: Contact, pushName: string, now: number): void {
  setContactPushName(tx, { id: contact.id, pushName, now });
  // Two phones may have two names: in a merged conversation each keeps its own, and the first one's is shown.
  const customerId = findHandMergeOfContact(tx, contact.id)?.customerId ?? contact.customerId;
  if (!learnPushName(tx, { id: customerId, pushName, now })) return;
  tx.changes.touched('customers');
  for (const { id } of listConversationsOfCustomer(tx, contact.customerId)) indexConversation(tx, id);
}
