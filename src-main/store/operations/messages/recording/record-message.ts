import { AppError } from '#shared/domain/errors.ts';
import { isBetterKind, isNews, isUnreadable, kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { nameOfPerson } from '#shared/phone/name-of-person.ts';
import { receivedText } from '#shared/text/received-text.ts';
import type { ObservedMessage, RecordResult } from '../../../contract/store.ts';
import { runStep } from '../../../pipelines/run-step.ts';
import {
  getConversationOfContact,
  setLastMessage,
  updateConversation,
} from '../../../rows/conversations/conversations.ts';
import { isFirstWord } from '../../../rows/messages/thread/first-word.ts';
import { isSaid } from '../../../rows/messages/thread/listed-message.ts';
import { findLastMessageOfContact } from '../../../rows/messages/messages-of-contact.ts';
import { addressesIn, findMessageKnown, isIdTaken } from '../../../rows/messages/message-key.ts';
import { findMessageOfContact, getMessage, insertMessage } from '../../../rows/messages/messages.ts';
import { hasAccount } from '../../../rows/people/contact-names.ts';
import type { Contact } from '../../../rows/people/contacts.ts';
import { isOwn } from '../../../rows/people/numbers/own-account.ts';
import { isErased } from '../../../rows/privacy/erased-names.ts';
import { forgetUnrecorded } from '../../../rows/unfinished/unrecorded-messages.ts';
import type { ReadTx, Tx } from '../../../schema/tx.ts';
import { advanceMessage } from '../advance-message.ts';
import { applyEarlyStatuses } from '../given-ids.ts';
import { attachFile, learnName, placeReplies } from './along-with-message.ts';
import { applyEarlyChanges, applyObservedChanges, hasEarlyChanges } from '../change-message.ts';
import { adoptImported } from '../../past/adopt-imported.ts';
import { findWithOthers, isMisplaced, takeFromOthers } from '../../people/misplaced-copies.ts';
import { applyEarlyIdChanges } from '../../people/move-to-number.ts';
import { meetStranger } from '../../people/meet-stranger.ts';
import { resolveContact } from '../../people/resolve-contact.ts';
import {
  asBetterFile,
  isBetterFileOf,
  isLateBetterFile,
  keepBetterFile,
  learnCaption,
} from './better-file.ts';
import { keepCalled } from './called.ts';
import { keepQuoted, tellAnswers } from './quoting.ts';
import { replaceKind } from './replace-kind.ts';
import { workAboutMessage } from './work-about-message.ts';

const LEFT_OUT = { kind: 'left-out', messageId: 0 } as const;

/**
 * Takes one message of WhatsApp in: whose it is, its conversation, the message, what is unread, search. This is what must
 * not fail; what comes along with it, and the desk's work about it, are steps that may.
 * Seen before (its id from or to this very person): only what it still teaches is kept.
 */
export function recordObserved(tx: Tx, observed: ObservedMessage): RecordResult {
  if (isOwn(tx, observed.identity)) throw new AppError('phone-own');
  // The phone still has what was erased here.
  if (isErased(tx, observed)) return LEFT_OUT;
  const now = Date.now();
  const known = isIdTaken(tx, observed) ? findMessageKnown(tx, observed) : undefined;
  if (known !== undefined && !isLateBetterFile(tx, observed, known)) {
    return recordDuplicate(tx, observed, known, now);
  }
  if (!kindOf(observed.waType).isShown) return LEFT_OUT;
  if (known !== undefined) replaceKind(tx, known, asBetterFile(observed), now);
  return observed.betterOf === undefined
    ? recordNew(tx, observed, now)
    : recordBetterFile(tx, observed, observed.betterOf, now);
}

/**
 * A photo sent in HD is two messages of WhatsApp and one here, whichever comes first: under the id of the first one,
 * which is what edits, deletions and answers name.
 */
function recordBetterFile(tx: Tx, observed: ObservedMessage, betterOf: string, now: number): RecordResult {
  const first = findMessageKnown(tx, { ...observed, waMessageId: betterOf });
  if (first !== undefined && !isBetterFileOf(tx, observed, first)) return recordNew(tx, observed, now);
  const asFirst = { ...observed, waMessageId: betterOf };
  if (first !== undefined && isUnreadable(first.waType)) replaceKind(tx, first, asFirst, now);
  const result: RecordResult =
    first === undefined ? recordNew(tx, asFirst, now) : { kind: 'duplicate', messageId: first.id };
  keepBetterFile(tx, result.messageId, observed, now);
  return result;
}

function recordNew(tx: Tx, observed: ObservedMessage, now: number): RecordResult {
  const incoming = observed.direction === 'incoming';
  // The name on an outgoing message is the pharmacy's own.
  const pushName = incoming ? nameOfPerson(observed.pushName) : null;
  // Nothing on the way from here gives the id to a message.
  const isTold = isIdTaken(tx, observed);
  const told = isTold ? findWithOthers(tx, observed) : undefined;
  if (told !== undefined && !hasAccount(observed.identity)) return keepChanges(tx, observed, told, now);
  const times = { at: observed.sentAt, isAgain: told?.clientKey === null, now };
  const resolved = resolveContact(tx, observed.identity, times);
  // A deletion of what this desk has never seen, or a call that is over: nobody waits, and no thread is there to tell it.
  if (resolved === undefined && !isNews(observed.waType)) return LEFT_OUT;
  const known =
    resolved && isTold ? findMessageOfContact(tx, { ...observed, contactId: resolved.id }) : undefined;
  // Whose names these are is known better now, and that person's message is there.
  if (known !== undefined) {
    takeFromOthers(tx, known.id, observed, now);
    return keepChanges(tx, observed, known, now);
  }
  const place = resolved && getConversationOfContact(tx, resolved.id);
  const imported =
    place && adoptImported(tx, observed, { conversationId: place.id, contactId: resolved.id, now });
  if (imported !== undefined) return keepChanges(tx, observed, imported, now);
  const contact = resolved ?? applyEarlyIdChanges(tx, meetStranger(tx, observed, pushName, now), now);
  const conversation = place ?? getConversationOfContact(tx, contact.id);

  const inserted = insertMessage(tx, {
    conversationId: conversation.id,
    contactId: contact.id,
    type: observed.type,
    waType: observed.waType,
    content: receivedText(observed.content),
    details: observed.details,
    direction: observed.direction,
    status: observed.status,
    failureReason: observed.status === 'failed' ? 'refused-later' : null,
    waMessageId: observed.waMessageId,
    clientKey: null,
    sentBy: incoming ? null : 'phone',
    sentAt: observed.sentAt,
    whatsAppAt: observed.whatsAppAt ?? null,
    link: observed.link,
    forwardScore: observed.forwardScore,
    albumId: observed.albumId,
    now,
  });
  const { id } = inserted;
  if (observed.isPast === true) {
    tx.changes.conversationChanged(conversation.id);
    tx.changes.messageOfPast(id);
  } else tx.changes.messageRecorded(id);
  keepQuoted(tx, id, observed);
  keepCalled(tx, { messageId: id, at: observed.sentAt }, observed.called);
  forgetUnrecorded(tx, { ...observed, addresses: addressesIn(observed) });
  const about = { messageId: id };
  const { attachment } = observed;
  if (attachment !== null) {
    runStep(tx, { about, step: 'file', input: { attachment }, now }, () =>
      attachFile(tx, id, attachment, now),
    );
  }
  // What hangs on it is read with it.
  const message = observed.quoted || attachment !== null ? getMessage(tx, id) : inserted;
  tellAnswers(tx, message);
  const newest = conversation.lastMessage === null || message.sentAt >= conversation.lastMessage.at;
  const isShown = newest && isSaid(message);
  if (isShown) setLastMessage(tx, message, now);
  const chatAddress = newest || isNewestOf(tx, contact, message) ? observed.chatAddress : undefined;
  runStep(tx, { about, step: 'reply-address', input: { chatAddress: observed.chatAddress }, now }, () =>
    placeReplies(tx, { contactId: contact.id, conversationId: conversation.id, chatAddress }),
  );
  const unreadCount = conversation.unreadCount + (incoming && message.status === 'delivered' ? 1 : 0);
  // What the list shows has stamped it already.
  if (!isShown || unreadCount !== conversation.unreadCount) {
    updateConversation(tx, { ...conversation, unreadCount }, now);
  }
  const changed = applyChanges(tx, message, observed.changes, message.content, now);
  const name = { pushName, ...attributesOf(observed) };
  if (newest && ((resolved !== undefined && pushName !== null) || hasAttributes(name))) {
    runStep(tx, { about, step: 'name', input: name, now }, () => learnName(tx, contact, name, now));
  }
  const isNewCustomer =
    resolved === undefined ||
    isFirstWord(tx, {
      conversationId: conversation.id,
      messageId: id,
      beforeId: conversation.lastMessage?.messageId,
    });
  const isFromHistory = observed.changes !== undefined;
  if (observed.isPast !== true)
    workAboutMessage(tx, { message: changed ?? message, contact, isNewCustomer, isFromHistory, now });
  if (isTold) takeFromOthers(tx, id, observed, now);
  applyEarlyStatuses(tx, message, now);
  return { kind: 'recorded', messageId: id };
}

/**
 * What WhatsApp tells of the writer beside the names; of what the pharmacy wrote it would be the pharmacy's, but for what the
 * phone calls the other side.
 */
const attributesOf = ({ direction, username, parentBsuid, phoneBookName }: ObservedMessage) =>
  direction === 'incoming' ? { username, parentBsuid, phoneBookName } : { phoneBookName };

const hasAttributes = (
  told: Partial<Pick<ObservedMessage, 'username' | 'parentBsuid' | 'phoneBookName'>>,
): boolean => [told.username, told.parentBsuid, told.phoneBookName].some((attribute) => attribute != null);

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

function recordDuplicate(tx: Tx, observed: ObservedMessage, known: Message, now: number): RecordResult {
  const { identity } = observed;
  const about = { messageId: known.id };
  const isResolved = runStep(tx, { about, step: 'identity', input: { identity }, now }, () => {
    resolveContact(tx, identity, { at: known.sentAt, isAgain: true, now });
  });
  // Two contacts may just have become one, and two copies of the message with them.
  const kept = findMessageKnown(tx, observed) ?? known;
  if (isResolved && isMisplaced(tx, kept, observed)) return recordNew(tx, observed, now);
  takeFromOthers(tx, kept.id, observed, now);
  return keepChanges(tx, observed, kept, now);
}

/** What was done to a message since it was recorded. */
function keepChanges(tx: Tx, observed: ObservedMessage, known: Message, now: number): RecordResult {
  const outgoing = known.direction === 'outgoing';
  const advanced = outgoing ? advanceMessage(tx, known, observed.status, now) : undefined;
  const isBetter = known.direction === observed.direction && isBetterKind(known.waType, observed.waType);
  const current = isBetter ? replaceKind(tx, known, observed, now) : (advanced ?? known);
  applyChanges(tx, current, observed.changes, observed.content, now);
  keepQuoted(tx, known.id, observed);
  keepCalled(tx, { messageId: known.id, at: known.sentAt }, observed.called);
  learnCaption(tx, current, observed.content, now);
  return { kind: 'duplicate', messageId: known.id };
}

/** Of one contact of a merged conversation, while another one has written later. */
function isNewestOf(tx: ReadTx, { id }: Contact, { id: messageId, conversationId }: Message): boolean {
  return findLastMessageOfContact(tx, { conversationId, contactId: id })?.id === messageId;
}
