import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import { jidFromPhone } from '#shared/phone/jid.ts';
import type { Contact } from './contacts.ts';

/** The names that somebody has now as addresses, the one they wrote from last first. */
export function addressesNow({
  chatAddress,
  phone,
  lid,
  bsuid,
}: Pick<Contact, 'chatAddress' | 'phone' | 'lid' | 'bsuid'>): string[] {
  const names = [
    chatAddress,
    phone === null ? null : jidFromPhone(phone),
    lid,
    bsuid === null ? null : addressOfBsuid(bsuid),
  ];
  return [...new Set(names.filter((name) => name !== null))];
}
