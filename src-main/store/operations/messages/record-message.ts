import type { Message } from '#shared/domain/messages/message.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import type { Identity, ObservedMessage, RecordResult } from '../../contract/store.ts';
import { runIncomingPipeline } from '../../pipelines/incoming-pipeline.ts';
import { runOutgoingPipeline } from '../../pipelines/outgoing-pipeline.ts';
import { runStep } from '../../pipelines/run-step.ts';
import {
  getConversation,
  getConversationOfContact,
  setLastMessage,
  updateConversation,
} from '../../rows/conversations/conversations.ts';
import { findLastMessageOfContact } from '../../rows/messages/messages-of-contact.ts';
import { findMessageByWaMessageId, getMessage, insertMessage } from '../../rows/messages/messages.ts';
import { type Contact, getContactOfMessage } from '../../rows/people/contacts.ts';
import { readSettings } from '../../rows/settings.ts';
import { forgetUnrecorded } from '../../rows/unfinished/unrecorded-messages.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { advanceMessage } from './advance-message.ts';
import { attachFile, learnName, placeReplies } from './along-with-message.ts';
import { applyEarlyChanges, applyObservedChanges, hasEarlyChanges } from './change-message.ts';
import { resolveContact } from '../people/resolve-contact.ts';

/** A customer who wrote within this time still looks at the screen. */
export const FRESH_MS = 10 * 60_000;

/**
 * Takes one message of WhatsApp in: whose it is, its conversation, the message, what is unread, search. This is what must
 * not fail; what comes along with it, and the desk's work about it, are steps that may.
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
  forgetUnrecorded(tx, observed.waMessageId);
  const about = { messageId: id };
  const { attachment } = observed;
  if (attachment !== null) {
    runStep(tx, { about, step: 'file', input: { attachment }, now }, () =>
      attachFile(tx, id, attachment, now),
    );
  }
  const message = getMessage(tx, id);
  const newest = conversation.lastMessage === null || message.sentAt >= conversation.lastMessage.at;
  if (newest) setLastMessage(tx, message, now);
  const chatAddress = newest || isNewestOf(tx, contact, message) ? observed.chatAddress : undefined;
  runStep(tx, { about, step: 'reply-address', input: { chatAddress: observed.chatAddress }, now }, () =>
    placeReplies(tx, { contactId: contact.id, conversationId: conversation.id, chatAddress }),
  );
  updateConversation(
    tx,
    {
      ...conversation,
      unreadCount: conversation.unreadCount + (incoming && message.status === 'delivered' ? 1 : 0),
    },
    now,
  );
  const changed = applyChanges(tx, message, observed.changes, message.content, now);
  if (resolved !== undefined && pushName !== null && newest) {
    runStep(tx, { about, step: 'name', input: { pushName }, now }, () =>
      learnName(tx, contact, pushName, now),
    );
  }
  const isFromHistory = observed.changes !== undefined;
  const isNewCustomer = resolved === undefined;
  runPipeline(tx, { message: changed ?? message, contact, isNewCustomer, isFromHistory, now });
  return { kind: 'recorded', messageId: id };
}

/** What was done to it since, or was heard of before it. @returns it, changed; undefined when nothing was. */
function applyChanges(
  tx: Tx,
  message: Message,
  changes: ObservedMessage['changes'],
  content: string,
  now: number,
): Message | undefined {
  if (changes === undefined && !hasEarlyChanges(tx, message)) return undefined;
  const input = { changes: changes === undefined ? null : { ...changes, content } };
  let changed: Message | undefined;
  const isDone = runStep(tx, { about: { messageId: message.id }, step: 'changes', input, now }, () => {
    if (input.changes !== null) changed = applyObservedChanges(tx, message, input.changes, now);
    changed = applyEarlyChanges(tx, changed ?? message, now) ?? changed;
  });
  return isDone ? changed : undefined;
}

/** The desk's work about a message. */
function runPipeline(
  tx: Tx,
  {
    message,
    contact,
    isNewCustomer,
    isFromHistory,
    now,
  }: {
    message: Message;
    contact: Contact;
    isNewCustomer: boolean;
    isFromHistory: boolean;
    now: number;
  },
): void {
  if (message.direction === 'outgoing') return runOutgoingPipeline(tx, { message, isFromHistory, now });
  runIncomingPipeline(tx, {
    message,
    contactId: contact.id,
    customerId: getConversation(tx, message.conversationId).customerId,
    isNewCustomer,
    isFresh: now - message.sentAt < FRESH_MS,
    settings: readSettings(tx),
    now,
    recordedAt: now,
    isDealtWith: false,
    isAnswer: false,
  });
}

function recordDuplicate(tx: Tx, observed: ObservedMessage, known: Message, now: number): RecordResult {
  const contact = getContactOfMessage(tx, known.id);
  const identity = linkedIdentity(contact, observed.identity);
  if (identity !== undefined) {
    const about = { messageId: known.id };
    runStep(tx, { about, step: 'identity', input: { identity }, now }, () => {
      resolveContact(tx, identity, now);
    });
  }
  const outgoing = known.direction === 'outgoing' && observed.direction === 'outgoing';
  const advanced = outgoing ? advanceMessage(tx, known, observed.status, now) : undefined;
  applyChanges(tx, advanced ?? known, observed.changes, observed.content, now);
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
