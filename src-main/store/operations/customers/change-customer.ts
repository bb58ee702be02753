import type { CustomerChange, HealthChange } from '#shared/domain/customers/customer.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { listConversationsOfCustomer } from '../../rows/conversations/conversations.ts';
import { getCustomerName, setCustomerName, type CustomerName } from '../../rows/people/customers.ts';
import { union } from '../../rows/people/join-profiles.ts';
import { findPhoneBookName } from '../../rows/people/phone-book-names.ts';
import { type Profile, getProfile, setProfile } from '../../rows/people/profile.ts';
import type { Tx } from '../../schema/tx.ts';

type By = { by: string; now: number };

/** What staff or a table say of a customer. Throws AppError not-found. */
export function applyChange(tx: Tx, id: number, change: CustomerChange, by: By): void {
  const profile = getProfile(tx, id);
  const renamed = rename(tx, id, change.name, by.now);
  setProfile(tx, { id, profile: changed(profile, change, by), now: by.now });
  tx.changes.touched('customers');
  for (const conversation of renamed ? listConversationsOfCustomer(tx, id) : []) {
    indexConversation(tx, conversation.id);
    tx.changes.conversationChanged(conversation.id);
  }
}

function rename(tx: Tx, id: number, typed: string | undefined, now: number): boolean {
  if (typed === undefined) return false;
  const name = cleanDisplayName(typed);
  const known = getCustomerName(tx, id);
  if (name === known.name && (name === null || known.nameSource === 'staff')) return false;
  setCustomerName(tx, {
    ...(name === null ? nameOfPhoneBook(tx, id) : { name, nameSource: 'staff' }),
    id,
    now,
  });
  return true;
}

/** What is shown when staff take their own name away: what the phone calls the first of theirs that it knows. */
function nameOfPhoneBook(tx: Tx, id: number): CustomerName {
  const name = findPhoneBookName(tx, id);
  return name === undefined ? { name: null, nameSource: 'none' } : { name, nameSource: 'phone-book' };
}

function changed(profile: Profile, change: CustomerChange, { by, now }: By): Profile {
  const { address, consent, language } = change;
  const isSaid = address !== undefined && address !== null;
  const hasAddress = isSaid && ((address.text ?? '') !== '' || address.latitude !== null);
  const isConsented = consent === undefined || consent === profile.consent.state;
  return {
    ...profile,
    ...(address === undefined
      ? {}
      : {
          address: hasAddress
            ? { ...address, text: address.text === '' ? null : address.text, source: 'staff', at: now }
            : null,
        }),
    ...(change.dismissSuggestion === true ? { suggestedAddress: null } : {}),
    ...(change.birthDate === undefined ? {} : { birthDate: change.birthDate }),
    ...(language === undefined
      ? {}
      : { language, languageSource: language === null ? null : ('staff' as const) }),
    ...(isConsented ? {} : { consent: { state: consent, at: now, by } }),
    ...(change.tags === undefined ? {} : { tags: change.tags }),
    ...(change.phones === undefined ? {} : { phones: [...new Set(change.phones)].toSorted() }),
  };
}

/** What staff or a table say of a customer's health. Throws AppError not-found. */
export function applyHealthChange(tx: Tx, id: number, change: HealthChange, now: number): void {
  const profile = getProfile(tx, id);
  const { notes = profile.notes, allergies = profile.allergies, medicines = profile.medicines } = change;
  const once = (items: readonly string[]): string[] => union(items, [], foldText);
  const health = { notes, allergies: once(allergies), medicines: once(medicines) };
  setProfile(tx, { id, profile: { ...profile, ...health }, now });
  tx.changes.touched('customers');
}
