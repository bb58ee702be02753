// What a contact is called by WhatsApp: a number, a privacy id, a business-scoped id. The two ids say who it is, and are
// each one person's for good; a number is theirs for a while.
import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import { jidFromPhone } from '#shared/phone/jid.ts';
import type { Identity } from '../../contract/store.ts';

/** Where it wrote from last. */
type Placed = Identity & { chatAddress: string };

/** Whether it is named by more than a number. */
export const hasAccount = ({ lid, bsuid }: Pick<Identity, 'lid' | 'bsuid'>): boolean =>
  lid !== null || bsuid != null;

/** Two ids of one kind are two people, as far as nobody has said otherwise. */
export const isSomebodyElse = (
  one: Pick<Identity, 'lid' | 'bsuid'>,
  other: Pick<Identity, 'lid' | 'bsuid'>,
): boolean => differ(one.lid, other.lid) || differ(one.bsuid, other.bsuid);

export const differ = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && other != null && one !== other;

/** Every address that an identity names. */
export const addressesOf = ({ phone, lid, bsuid }: Identity): string[] =>
  [phone && jidFromPhone(phone), lid, bsuid == null ? null : addressOfBsuid(bsuid)].filter(
    (address) => address !== null,
  );

/** The names that a contact has now. */
export const namesOf = (contact: Placed): string[] => [
  ...new Set([contact.chatAddress, ...addressesOf(contact)]),
];

/**
 * Where a contact can be written to: an address that a message was told of under may be somebody else's number by now.
 */
export function ownAddress(contact: Placed, told: string): string {
  const names = addressesOf(contact);
  // A privacy id is one person's for good.
  const isOwn = (address: string): boolean =>
    names.includes(address) || (contact.lid === null && address.endsWith('@lid'));
  const known = [told, contact.chatAddress].find(isOwn);
  return known ?? accountAddress(contact) ?? names[0] ?? told;
}

/** Where a contact is written to whose number is not known, or not theirs any more; null when a number is all there is. */
export const accountAddress = ({ lid, bsuid }: Pick<Identity, 'lid' | 'bsuid'>): string | null =>
  lid ?? (bsuid == null ? null : addressOfBsuid(bsuid));
