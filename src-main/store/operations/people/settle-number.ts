import { jidFromPhone } from '#shared/phone/jid.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { findHandMergeOfContact } from '../../rows/conversations/hand-merges.ts';
import { refreshReplyAddress } from '../../rows/conversations/reply-contact.ts';
import { rememberAddresses } from '../../rows/people/numbers/contact-addresses.ts';
import { findLastMessageOfContact } from '../../rows/messages/messages-of-contact.ts';
import { accountAddress, ownAddress } from '../../rows/people/contact-names.ts';
import type { Contact } from '../../rows/people/contacts.ts';
import { findContactByPhone, setContactAddress, setContactIdentity } from '../../rows/people/contacts.ts';
import { recordNews } from '../../rows/people/numbers/contact-news.ts';
import {
  extendFormerPhone,
  findFormerPhone,
  findNextWord,
  findSettledAt,
  forgetFormerPhone,
  limitFormerPhones,
  recordFormerPhone,
} from '../../rows/people/numbers/former-phones.ts';
import { getProfile, setProfile } from '../../rows/people/profile.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { applyChangesUnder } from '../messages/change-message.ts';

/** `at`: of the message that shows it, epoch ms. */
export interface Times {
  at: number;
  now: number;
}

/**
 * Two ids of one kind were seen with one number: two people, and whoever was seen with it last has it. Joining them would
 * show one customer's messages and health data to another, so only the number moves, and staff are told.
 * @param pair.holder has an id.
 * @returns the claimant.
 */
export function settleNumber(
  tx: Tx,
  { phone, holder, claimant }: { phone: string; holder: Contact; claimant: Contact },
  times: Times,
): Contact {
  if (times.at > holder.phoneAt) {
    // WhatsApp may tell now the one and now the other; staff have said once what they are to each other.
    const settledAt = findSettledAt(tx, { contactId: claimant.id, phone, holderId: holder.id });
    const since = { nextPhone: null, holderId: claimant.id, phoneAt: holder.phoneAt, settledAt };
    giveUpNumber(tx, holder, since, times);
    if (!hasNewerNumber(claimant, times.at)) return takeNumber(tx, claimant, phone, times);
    rememberNumber(tx, claimant, phone, { holderId: null, ...times });
  } else if (rememberNumber(tx, claimant, phone, { holderId: holder.id, ...times })) {
    tellNumbers(tx, holder);
  }
  return claimant;
}

/** What number the contact had later is known, even if it has lost that since. */
export const hasNewerNumber = ({ phoneAt }: Contact, at: number): boolean => at <= phoneAt;

/** It was the contact's number at a time that is past. @returns whether that is new. */
export function rememberNumber(
  tx: Tx,
  contact: Contact,
  phone: string,
  { holderId, at, now }: Times & { holderId: number | null },
): boolean {
  const contactId = contact.id;
  limitFormerPhones(tx, { contactId, phone, at });
  rememberAddresses(tx, contactId, [jidFromPhone(phone)]);
  applyChangesUnder(tx, contact, now);
  const isNewest = !hasNewerNumber(contact, at);
  // The last number it is known to have had, so that one it had before is its no more.
  if (isNewest) giveUpNumber(tx, contact, { nextPhone: phone, holderId: null, phoneAt: at }, { at, now });
  if (findFormerPhone(tx, contactId, phone) !== undefined) {
    extendFormerPhone(tx, { contactId, phone, at });
    return false;
  }
  const nextPhone = isNewest ? null : contact.phone;
  const until = isNewest ? at : untilWhen(tx, contact, phone, at);
  recordFormerPhone(tx, { contactId, phone, nextPhone, holderId, shownAt: at, until, now });
  tellNumbers(tx, contact);
  return true;
}

/**
 * A number that the contact had is theirs until it, or they, are known to be with another. WhatsApp tells whole seconds:
 * where all of it is of the same one, it was theirs then, and no more is known.
 */
function untilWhen(tx: Tx, { id: contactId, phoneAt }: Contact, phone: string, at: number): number {
  const held = findContactByPhone(tx, phone)?.phoneAt ?? phoneAt;
  const next = findNextWord(tx, { contactId, phone, at }) ?? phoneAt;
  const later = [phoneAt, held, next].filter((time) => time > at);
  return later.length === 0 ? at : Math.min(...later);
}

/** The number is the contact's from now on; another one that it had is a former one. Nobody else may have it. */
export function takeNumber(tx: Tx, contact: Contact, phone: string, { at, now }: Times): Contact {
  const { id, lid, bsuid, phone: known } = contact;
  const isChanged = known !== null && known !== phone;
  const phoneAt = isChanged ? at : Math.max(at, contact.phoneAt);
  if (isHidden(tx, contact)) recordNews(tx, { contactId: id, kind: 'number-known', value: phone, at });
  setContactIdentity(tx, { id, phone, phoneAt, lid, bsuid, now });
  forgetFormerPhone(tx, id, phone);
  limitFormerPhones(tx, { contactId: id, phone, at });
  if (isChanged) {
    recordFormerPhone(tx, {
      contactId: id,
      phone: known,
      nextPhone: phone,
      holderId: null,
      shownAt: contact.phoneAt,
      until: at,
      now,
    });
    forgetTyped(tx, contact, known, now);
  }
  const taken = leaveFormerAddress(tx, { ...contact, phone, phoneAt });
  tellNumbers(tx, taken);
  applyChangesUnder(tx, taken, now);
  return taken;
}

/** Somebody who has written, and whose number nobody has ever seen. */
function isHidden(tx: ReadTx, { id: contactId, phone, phoneAt, conversationId }: Contact): boolean {
  if (phone !== null || phoneAt > 0 || conversationId === null) return false;
  return findLastMessageOfContact(tx, { conversationId, contactId }) !== undefined;
}

/** Who wrote last from an address that is not theirs any more is answered where they are now. */
export function leaveFormerAddress(tx: Tx, contact: Contact): Contact {
  const { id } = contact;
  const chatAddress = ownAddress(contact, contact.chatAddress);
  if (chatAddress === contact.chatAddress) return contact;
  setContactAddress(tx, { id, chatAddress });
  refreshReplyAddress(tx, getConversationOfContact(tx, id).id);
  return { ...contact, chatAddress };
}

/** What became of a number that is given up. */
interface Since {
  nextPhone: string | null;
  holderId: number | null;
  phoneAt: number;
  settledAt?: number | null;
}

/** What goes to who had it must not go to the number. */
function giveUpNumber(tx: Tx, contact: Contact, { phoneAt, ...since }: Since, { at, now }: Times): void {
  const { id, lid, bsuid, phone } = contact;
  const chatAddress = accountAddress(contact);
  if (chatAddress === null) throw new Error(`contact ${id} is known by its number alone`);
  setContactIdentity(tx, { id, phone: null, phoneAt, lid, bsuid, now });
  if (phone === null) return;
  recordFormerPhone(tx, { contactId: id, phone, ...since, shownAt: contact.phoneAt, until: at, now });
  setContactAddress(tx, { id, chatAddress });
  refreshReplyAddress(tx, getConversationOfContact(tx, id).id);
  forgetTyped(tx, contact, phone, now);
  tellNumbers(tx, contact);
}

/** What staff typed is what the number was; as a former one it is still found. */
function forgetTyped(tx: Tx, { id, customerId }: Contact, phone: string, now: number): void {
  const hiddenId = findHandMergeOfContact(tx, id)?.customerId ?? customerId;
  for (const each of new Set([customerId, hiddenId])) {
    const profile = getProfile(tx, each);
    if (!profile.phones.includes(phone)) continue;
    const phones = profile.phones.filter((typed) => typed !== phone);
    setProfile(tx, { id: each, profile: { ...profile, phones }, now });
  }
}

/** What it is found by, where its follow-ups wait, and what is shown of it. */
export function tellNumbers(tx: Tx, { id }: Contact): void {
  const conversation = getConversationOfContact(tx, id);
  indexConversation(tx, conversation.id);
  tx.changes.conversationChanged(conversation.id);
  tx.changes.touched('customers', 'scheduled', 'waitlist', 'reminders');
}
