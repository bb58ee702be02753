import { bsuidFromAddress } from '#shared/phone/bsuid.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { shownUsername } from '#shared/text/username.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { getAttributes } from './contact-attributes.ts';
import { listAddressesOf } from './numbers/contact-addresses.ts';

/** What a contact is found by beside name and numbers: the username with its @, every id that other software knows. */
export function accountTerms(tx: ReadTx, contactId: number): string[] {
  const { username } = getAttributes(tx, contactId);
  const ids = listAddressesOf(tx, contactId).flatMap((address) => bsuidFromAddress(address) ?? []);
  return [...(username === null ? [] : [shownUsername(username)]), ...ids].map(foldText);
}
