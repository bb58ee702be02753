import {
  MOST_PINNED,
  type ChatActionKind,
  type WantedChatAction,
} from '#shared/domain/conversations/chat-marks.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { AppError } from '#shared/domain/errors.ts';
import { canReach, type Link } from '#shared/domain/transport-capabilities.ts';
import type { ToldLink } from '../../contract/chat-store.ts';
import {
  getChatAction,
  insertChatAction,
  listOpenChatActions,
  setChatActionState,
  setChatActionTry,
  type ChatActionRow,
} from '../../rows/conversations/chat-actions.ts';
import { countPinnedChats, marksOfContact } from '../../rows/conversations/chat-marks.ts';
import {
  getConversation,
  getConversationOfContact,
  updateConversation,
} from '../../rows/conversations/conversations.ts';
import { findContactIdOf, findLastReceived } from '../../rows/messages/messages-of-contact.ts';
import { addressesNow } from '../../rows/people/addresses-now.ts';
import { getContact, listContactsOfConversation, type Contact } from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';
import { marksWith, valueIn, valueOf } from './mark-values.ts';
import { setMarksOf } from './set-marks.ts';
import { takeMarks } from './take-phone-marks.ts';

/** Reading and marking unread are one thing: the later one counts. */
const TAKES_PLACE_OF: Readonly<Partial<Record<ChatActionKind, ChatActionKind>>> = {
  read: 'unread',
  unread: 'read',
};

export const askChatAction: Operation<'askChatAction'> = (tx, { conversationId, action, links, by, now }) => {
  const conversation = getConversation(tx, conversationId);
  const { kind } = action;
  const isMore = kind === 'pin' && action.isOn && conversation.chat.pinnedAt === null;
  if (isMore && countPinnedChats(tx) >= MOST_PINNED) throw new AppError('pins-full');
  const value = valueOf(action);
  const only = action.kind === 'block' ? onlyOf(tx, action) : undefined;
  const contacts = listContactsOfConversation(tx, conversation.id).filter(
    ({ id }) => only === undefined || id === only,
  );
  // One that was separated meanwhile is another customer's.
  if (only !== undefined && contacts.length === 0)
    throw new AppError('not-found', { message: `contact ${String(only)}` });
  for (const contact of contacts) {
    const valueBefore = valueIn(marksOfContact(tx, contact.id), kind);
    setMarksOf(tx, contact.id, marksWith(kind, value, now), now);
    queue(tx, { contact, kind, valueOver: () => value, valueBefore, links, by, now });
  }
  return changed(tx, conversation, now);
};

export const askChatRead: Operation<'askChatRead'> = (tx, { conversationId, links, by, now }) => {
  const { id } = getConversation(tx, conversationId);
  for (const contact of listContactsOfConversation(tx, id)) {
    // Each person's chat has its own last message, and each link its own id of it.
    const valueOver = (link: Link) => findLastReceived(tx, { contactId: contact.id, link });
    queue(tx, { contact, kind: 'read', valueOver, valueBefore: '', links, by, now });
  }
};

export const deferChatAction: Operation<'deferChatAction'> = (tx, input) => setChatActionTry(tx, input);

export const settleChatAction: Operation<'settleChatAction'> = (tx, { id, failure, now }) => {
  const action = getChatAction(tx, id);
  if (action.state !== 'waiting') return;
  // Whether the customer sees that something was read is no decision of staff.
  const isFailed = failure !== null && action.kind !== 'read';
  setChatActionState(tx, {
    id,
    state: failure === null ? 'done' : isFailed ? 'failed' : 'dropped',
    failure: isFailed ? failure : null,
    now,
  });
  if (isFailed) {
    setMarksOf(tx, action.contactId, marksWith(action.kind, action.valueBefore, now), now);
    changed(tx, getConversationOfContact(tx, action.contactId), now);
  }
  // What waited behind it may follow.
  tx.changes.queued();
};

export const retryChatAction: Operation<'retryChatAction'> = (tx, { conversationId, actionId, now }) => {
  const conversation = getConversation(tx, conversationId);
  const action = getFailed(tx, conversation, actionId);
  if (action !== undefined) {
    const { kind, value, contactId } = action;
    setChatActionState(tx, { id: actionId, state: 'waiting', failure: null, now });
    setChatActionTry(tx, { id: actionId, attempts: 0, notBefore: now, now });
    setMarksOf(tx, contactId, marksWith(kind, value, now), now);
    tx.changes.queued();
  }
  return changed(tx, conversation, now);
};

export const leaveChatAction: Operation<'leaveChatAction'> = (tx, { conversationId, actionId, now }) => {
  const conversation = getConversation(tx, conversationId);
  if (getFailed(tx, conversation, actionId) !== undefined)
    setChatActionState(tx, { id: actionId, state: 'dropped', failure: null, now });
  return changed(tx, conversation, now);
};

export const takePhoneMarks: Operation<'takePhoneMarks'> = (tx, { marks, now }) => takeMarks(tx, marks, now);

/** Which one of a customer's numbers is meant; null: one that is not there; undefined: all of them. */
function onlyOf(
  tx: ReadTx,
  { contactId, messageId }: Pick<Extract<WantedChatAction, { kind: 'block' }>, 'contactId' | 'messageId'>,
): number | null | undefined {
  if (contactId !== undefined || messageId === undefined) return contactId;
  return findContactIdOf(tx, messageId) ?? null;
}

interface Queued {
  contact: Contact;
  kind: ChatActionKind;
  /** undefined: there is nothing to tell over this link. */
  valueOver: (link: Link) => string | undefined;
  valueBefore: string;
  links: readonly ToldLink[];
  by: string;
  now: number;
}

function queue(tx: Tx, { contact, kind, valueOver, valueBefore, links, by, now }: Queued): void {
  const replaced = listOpenChatActions(tx, contact.id).filter(
    (open) => open.kind === kind || open.kind === TAKES_PLACE_OF[kind],
  );
  for (const { id } of replaced) setChatActionState(tx, { id, state: 'dropped', failure: null, now });
  // What is given up then is what WhatsApp has, and not what was wanted in between.
  const first = replaced.find((open) => open.kind === kind && open.state === 'waiting');
  const addresses = addressesNow(contact);
  for (const { link, ...reached } of links) {
    const value = valueOver(link);
    if (value === undefined || !addresses.some((address) => canReach(reached, address))) continue;
    const before = first?.valueBefore ?? valueBefore;
    insertChatAction(tx, { contactId: contact.id, link, kind, value, valueBefore: before, by, now });
  }
  tx.changes.queued();
}

/** undefined of one that is not given up any more. Throws AppError not-found for another conversation's. */
function getFailed(tx: Tx, conversation: Conversation, actionId: number): ChatActionRow | undefined {
  const action = getChatAction(tx, actionId);
  if (getContact(tx, action.contactId).conversationId !== conversation.id)
    throw new AppError('not-found', { message: `chat action ${actionId}` });
  return action.state === 'failed' ? action : undefined;
}

function changed(tx: Tx, conversation: Conversation, now: number): Conversation {
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
  return getConversation(tx, conversation.id);
}
