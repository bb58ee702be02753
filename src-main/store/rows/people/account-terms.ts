import { bsuidFromAddress } from '#shared/phone/bsuid.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { shownUsername } from '#shared/text/username.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { getAttributes } from './contact-attributes.ts';
import { getWhatsAppNames } from './phone-book-names.ts';
import { listAddressesOf } from './numbers/contact-addresses.ts';

/**
 * What a contact is found by beside name and numbers: what the phone calls them, the username with its @, every id that other
 * software knows.
 */
export function accountTerms(tx: ReadTx, contactId: number): string[] {
  const { username } = getAttributes(tx, contactId);
  const { phoneBookName } = getWhatsAppNames(tx, contactId);
  const ids = listAddressesOf(tx, contactId).flatMap((address) => bsuidFromAddress(address) ?? []);
  const known = [phoneBookName, username === null ? null : shownUsername(username)].filter(
    (name) => name !== null,
  );
  return [...known, ...ids].map(foldText);
}
