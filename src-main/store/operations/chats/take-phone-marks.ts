import type { ChatActionKind } from '#shared/domain/conversations/chat-marks.ts';
import type { PhoneMarks } from '../../contract/chat-store.ts';
import { listOpenChatActions } from '../../rows/conversations/chat-actions.ts';
import { marksOfContact, type ContactMarks } from '../../rows/conversations/chat-marks.ts';
import { getConversationOfContact, updateConversation } from '../../rows/conversations/conversations.ts';
import { learnPhoneBookName } from '../people/learn-phone-book-name.ts';
import { findContactByAccount, findContactByPhone } from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { setMarksOf } from './set-marks.ts';

type Told = Omit<PhoneMarks, 'identity'>;

/** See the store's takePhoneMarks. */
export function takeMarks(tx: Tx, marks: readonly PhoneMarks[], now: number): void {
  for (const [contactId, told] of ofEachContact(tx, marks)) take(tx, contactId, told, now);
}

/** WhatsApp can have a chat under each of a person's names: put away is only who is under both. */
function ofEachContact(tx: ReadTx, marks: readonly PhoneMarks[]): Map<number, Told> {
  const told = new Map<number, Told>();
  for (const { identity, ...mark } of marks) {
    const contact = findContactByAccount(tx, identity) ?? findContactByPhone(tx, identity.phone);
    if (contact === undefined || contact.conversationId === null) continue;
    const other = told.get(contact.id);
    told.set(contact.id, other === undefined ? mark : both(mark, other));
  }
  return told;
}

const both = (one: Told, other: Told): Told => ({
  isMarkedUnread: either(one.isMarkedUnread, other.isMarkedUnread),
  isArchived: one.isArchived === undefined ? other.isArchived : one.isArchived && other.isArchived !== false,
  pinnedAt: later(one.pinnedAt, other.pinnedAt),
  mutedUntil: later(one.mutedUntil, other.mutedUntil),
  isBlocked: either(one.isBlocked, other.isBlocked),
  phoneBookName: one.phoneBookName ?? other.phoneBookName,
});

const either = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === undefined ? other : one || other === true;

const later = (one: number | null | undefined, other: number | null | undefined): number | null | undefined =>
  one == null || other == null ? (one ?? other) : Math.max(one, other);

function take(tx: Tx, contactId: number, told: Told, now: number): void {
  if (told.phoneBookName !== undefined) learnPhoneBookName(tx, contactId, told.phoneBookName, now);
  const before = marksOfContact(tx, contactId);
  const waiting = new Set<ChatActionKind>(
    listOpenChatActions(tx, contactId).flatMap(({ kind, state }) => (state === 'waiting' ? [kind] : [])),
  );
  const isUnreadMine = waiting.has('unread') || waiting.has('read');
  const patch: Partial<ContactMarks> = {
    ...(isUnreadMine ? {} : { markedUnreadAt: since(told.isMarkedUnread, before.markedUnreadAt, now) }),
    ...(waiting.has('archive') ? {} : { archivedAt: since(told.isArchived, before.archivedAt, now) }),
    ...(waiting.has('block') ? {} : { blockedAt: since(told.isBlocked, before.blockedAt, now) }),
    ...(waiting.has('pin') || told.pinnedAt === undefined
      ? {}
      : { pinnedAt: told.pinnedAt && (before.pinnedAt ?? told.pinnedAt) }),
    ...(waiting.has('mute') || told.mutedUntil === undefined ? {} : { mutedUntil: told.mutedUntil }),
  };
  if (!setMarksOf(tx, contactId, patch, now)) return;
  const conversation = getConversationOfContact(tx, contactId);
  updateConversation(tx, conversation, now);
  tx.changes.conversationChanged(conversation.id);
}

/** When it began, if it is so: the time of before stays. */
function since(isSo: boolean | undefined, before: number | null, now: number): number | null {
  if (isSo === undefined) return before;
  return isSo ? (before ?? now) : null;
}
