import { addressOfBsuid } from '#shared/phone/bsuid.ts';
import { jidFromPhone } from '#shared/phone/jid.ts';
import { part, words } from '../../loose.ts';
import type { AccountNames, TransportMessageKey } from '../../transport.ts';
import { everyOf, id, phone } from './fields.ts';

/** Who wrote or is written to, by the names that a webhook tells beside the messages. */
export interface Person {
  phone: string | null;
  bsuid: string | null;
}

const contact = part({
  wa_id: phone,
  user_id: id,
  parent_user_id: id,
  profile: part({ name: words, username: words }),
});
export const contacts = everyOf(contact);
type Contact = ReturnType<typeof contact.parse>;

export const namesOf = ({ phone: digits, bsuid }: Person): AccountNames => ({
  phoneJid: digits === null ? null : jidFromPhone(digits),
  lid: null,
  bsuid,
});

/** @returns undefined when nobody is named. */
export function chatOf(
  person: Person,
): Pick<TransportMessageKey, 'chatAddress' | 'phoneJid' | 'lid' | 'bsuid'> | undefined {
  const names = namesOf(person);
  const chatAddress = names.phoneJid ?? (person.bsuid === null ? null : addressOfBsuid(person.bsuid));
  return chatAddress === null ? undefined : { chatAddress, ...names };
}

/** What is told of this person; names beside a single message are its writer's. */
export function contactOf({ phone: digits, bsuid }: Person, all: readonly Contact[]): Contact | undefined {
  const named = all.find(
    (each) => (bsuid !== null && each.user_id === bsuid) || (digits !== null && each.wa_id === digits),
  );
  const [only, ...others] = all;
  const isNameless = only !== undefined && only.wa_id === null && only.user_id === null;
  return named ?? (isNameless && others.length === 0 ? only : undefined);
}

/** Of the two, each name that only one of them has. */
export const joined = (person: Person, more: Contact | undefined): Person => ({
  phone: person.phone ?? more?.wa_id ?? null,
  bsuid: person.bsuid ?? more?.user_id ?? null,
});
