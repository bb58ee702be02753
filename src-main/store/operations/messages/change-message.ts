import { isDeepStrictEqual } from 'node:util';
import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { Message, Reaction } from '#shared/domain/messages/message.ts';
import { receivedReaction } from '#shared/text/one-emoji.ts';
import { receivedText } from '#shared/text/received-text.ts';
import type { ObservedChanges } from '../../contract/store.ts';
import { getConversation, setLastMessage } from '../../rows/conversations/conversations.ts';
import {
  deleteEarlyChanges,
  isIdAwaited,
  listAwaitedAt,
  listEarlyChanges,
  type AwaitedMessage,
} from '../../rows/messages/early-changes.ts';
import {
  listReactions,
  setMessageRevoked,
  setMessageText,
  setReactions,
} from '../../rows/messages/edit-messages.ts';
import { endActionsOfDeleted, isStarUntold, isStarWaiting } from '../../rows/messages/message-actions.ts';
import { findMessageOfContact, getMessage } from '../../rows/messages/messages.ts';
import { setStarredAt } from '../../rows/messages/starred-messages.ts';
import { namesOf } from '../../rows/people/contact-names.ts';
import { type Contact, getContactOfMessage } from '../../rows/people/contacts.ts';
import { listAddressesOf } from '../../rows/people/numbers/contact-addresses.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { keepCalled } from './recording/called.ts';
import { tellAnswers } from './recording/quoting.ts';

/** Nobody edits a message so often by hand. */
const MOST_EARLIER_TEXTS = 20;

/**
 * Brings a message to how WhatsApp shows it now, with everything that happened while nobody listened.
 * @returns undefined when there was nothing new.
 */
export function applyObservedChanges(
  tx: Tx,
  message: Message,
  observed: ObservedChanges & { content: string },
  now: number,
): Message | undefined {
  const { editedAt, revokedAt } = observed;
  let changed: Message | undefined;
  const apply = (change: MessageChange): void => {
    changed = applyChange(tx, changed ?? message, change, now) ?? changed;
  };
  if (editedAt !== null) {
    apply({ kind: 'edited', text: observed.content, details: observed.details, at: editedAt });
  }
  if (revokedAt !== null) apply({ kind: 'revoked', at: revokedAt });
  const { isStarred } = observed;
  // A star that WhatsApp was never told of is this desk's alone, and no history takes it away.
  const isOther = isStarred !== undefined && isStarred !== (message.starredAt !== null);
  if (isOther && (isStarred || !isStarUntold(tx, message.id)))
    apply({ kind: 'starred', isStarred, at: message.sentAt });
  if (observed.reactions === null) return changed;
  const { reactions } = observed;
  for (const { by, at } of message.reactions) {
    if (!reactions.some((reaction) => reaction.by === by)) {
      apply({ kind: 'reacted', by, emoji: '', at });
    }
  }
  for (const reaction of reactions) apply({ kind: 'reacted', ...reaction });
  return changed;
}

export function hasEarlyChanges(tx: ReadTx, message: Message): boolean {
  const awaited = awaitedOf(tx, message);
  return awaited !== undefined && listEarlyChanges(tx, awaited).length > 0;
}

function awaitedOf(tx: ReadTx, { id, waMessageId, direction }: Message): AwaitedMessage | undefined {
  // Who may be meant is asked only where there is something to ask about.
  if (waMessageId === null || !isIdAwaited(tx, waMessageId)) return undefined;
  return { waMessageId, direction, addresses: everyNameOf(tx, getContactOfMessage(tx, id)) };
}

/** Also numbers that are its person's no more: what is told of a message may have them. */
const everyNameOf = (tx: ReadTx, contact: Contact): string[] => [
  ...new Set([...namesOf(contact), ...listAddressesOf(tx, contact.id)]),
];

/**
 * Does to a message that has just come what was heard of it before.
 * @returns undefined when there was nothing.
 */
export function applyEarlyChanges(tx: Tx, message: Message, now: number): Message | undefined {
  const awaited = awaitedOf(tx, message);
  if (awaited === undefined) return undefined;
  const early = listEarlyChanges(tx, awaited);
  if (early.length === 0) return undefined;
  deleteEarlyChanges(tx, awaited);
  let changed: Message | undefined;
  for (const change of early) changed = applyChange(tx, changed ?? message, change, now) ?? changed;
  return changed;
}

/** More names of a person are known: what was heard of their messages under one of these is done to them now. */
export function applyChangesUnder(tx: Tx, contact: Contact, now: number): void {
  for (const address of everyNameOf(tx, contact)) {
    for (const key of listAwaitedAt(tx, address)) {
      const message = findMessageOfContact(tx, { ...key, contactId: contact.id });
      if (message !== undefined) applyEarlyChanges(tx, message, now);
    }
  }
}

/** @returns undefined when the change is not new, or older than what is known. */
export function applyChange(
  tx: Tx,
  message: Message,
  change: MessageChange,
  now: number,
): Message | undefined {
  const isNew = write(tx, message, change, now);
  if (!isNew) return undefined;
  tx.changes.messageChanged(message.id);
  tx.changes.conversationChanged(message.conversationId);
  const changed = getMessage(tx, message.id);
  const { lastMessage } = getConversation(tx, message.conversationId);
  if (lastMessage?.messageId === message.id) setLastMessage(tx, changed, now);
  return changed;
}

function write(tx: Tx, message: Message, change: MessageChange, now: number): boolean {
  const { id } = message;
  switch (change.kind) {
    case 'edited':
      return writeEdit(tx, message, change, now);
    case 'revoked':
      if (message.revokedAt !== null) return false;
      // Its text stays: it is the pharmacy's record of what was asked for.
      setMessageRevoked(tx, { id, revokedAt: change.at, now });
      endActionsOfDeleted(tx, { messageId: id, now });
      tellAnswers(tx, message);
      return true;
    case 'starred':
      return writeStar(tx, message, change, now);
    case 'reacted':
      return writeReaction(tx, message, { by: change.by, emoji: change.emoji, at: change.at }, now);
  }
}

function writeEdit(
  tx: Tx,
  message: Message,
  { text, details = message.details ?? undefined, called, at }: Extract<MessageChange, { kind: 'edited' }>,
  now: number,
): boolean {
  const content = receivedText(text);
  const isSame = content === message.content && isDeepStrictEqual(details ?? null, message.details);
  if (message.editedAt !== null && (at < message.editedAt || isSame)) return false;
  const earlierTexts =
    content === message.content ? message.earlierTexts : withEarlier(message.earlierTexts, message.content);
  setMessageText(tx, { id: message.id, content, details: details ?? null, earlierTexts, editedAt: at, now });
  keepCalled(tx, { messageId: message.id, at: message.sentAt }, called);
  return true;
}

/** What was said first stays, and the newest of what was said since. */
function withEarlier(known: readonly string[], text: string): string[] {
  const [first, ...later] = [...known, text];
  return first === undefined ? [] : [first, ...later.slice(-(MOST_EARLIER_TEXTS - 1))];
}

/** The phone has the last word, but for what WhatsApp is still to be told of. */
function writeStar(
  tx: Tx,
  { id, starredAt }: Message,
  { isStarred, at }: Extract<MessageChange, { kind: 'starred' }>,
  now: number,
): boolean {
  if ((starredAt !== null) === isStarred || isStarWaiting(tx, id)) return false;
  setStarredAt(tx, { id, starredAt: isStarred ? at : null, now });
  tx.changes.touched('stars');
  return true;
}

function writeReaction(tx: Tx, message: Message, told: Reaction, now: number): boolean {
  const reaction = told.by === 'customer' ? { ...told, emoji: receivedReaction(told.emoji) } : told;
  // What is no emoji takes the place of none.
  if (reaction.emoji === '' && told.emoji !== '') return false;
  const known = listReactions(tx, message.id);
  const before = known.find(({ by }) => by === reaction.by);
  if (before === undefined && reaction.emoji === '') return false;
  if (before !== undefined && (before.at > reaction.at || before.emoji === reaction.emoji)) return false;
  const others = known.filter(({ by }) => by !== reaction.by);
  setReactions(tx, { id: message.id, reactions: [...others, reaction], now });
  return true;
}
