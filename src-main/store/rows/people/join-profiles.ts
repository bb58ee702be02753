import type { AddressSuggestion, Consent, CustomerAddress } from '#shared/domain/customers/customer.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { Profile } from './profile.ts';
import { foldTag } from './tags.ts';

/**
 * What is known of a person who was two customers. Lists and notes hold what either had, who opted out anywhere opted
 * out, what staff wrote counts for more than what was learned, and what is known for more than nothing; else `into`'s
 * stays. An address that gives way is kept as a suggestion.
 */
export function joinProfiles(from: Profile, into: Profile): Profile {
  const isFromAddress = rankOfAddress(from.address) > rankOfAddress(into.address);
  const [address, other] = isFromAddress ? [from.address, into.address] : [into.address, from.address];
  const languageRank = ({ language, languageSource }: Profile): number =>
    language === null ? 0 : languageSource === 'staff' ? 2 : 1;
  const spoken = languageRank(from) > languageRank(into) ? from : into;
  return {
    address,
    suggestedAddress: into.suggestedAddress ?? from.suggestedAddress ?? yielding(other, address),
    birthDate: into.birthDate ?? from.birthDate,
    notes: joinNotes(into.notes, from.notes),
    allergies: union(into.allergies, from.allergies, foldText),
    medicines: union(into.medicines, from.medicines, foldText),
    language: spoken.language,
    languageSource: spoken.languageSource,
    consent: joinConsents(from.consent, into.consent),
    tags: union(into.tags, from.tags, foldTag),
    phones: union(into.phones, from.phones, (phone) => phone).toSorted(),
  };
}

/** What nobody has changed since the joining becomes what it was before; everything else stays. */
export function takeApart(
  current: Profile,
  { before, joined }: { before: Profile; joined: Profile },
): Profile {
  const same = (key: keyof Profile): boolean => JSON.stringify(current[key]) === JSON.stringify(joined[key]);
  const own = <K extends keyof Profile>(key: K): Profile[K] => (same(key) ? before[key] : current[key]);
  // Who says which language was learned goes with the language.
  const spoken = same('language') && same('languageSource') ? before : current;
  return {
    address: own('address'),
    suggestedAddress: own('suggestedAddress'),
    birthDate: own('birthDate'),
    notes: own('notes'),
    allergies: own('allergies'),
    medicines: own('medicines'),
    language: spoken.language,
    languageSource: spoken.languageSource,
    consent: own('consent'),
    tags: own('tags'),
    phones: own('phones'),
  };
}

/** Opting out wins; else the newer word counts. */
function joinConsents(from: Consent, into: Consent): Consent {
  if (from.state === into.state) return (from.at ?? 0) > (into.at ?? 0) ? from : into;
  const out = [into, from].find(({ state }) => state === 'opted-out');
  if (out !== undefined) return out;
  return into.state === 'unknown' ? from : into;
}

const rankOfAddress = (address: CustomerAddress | null): number =>
  address === null ? 0 : address.source === 'staff' ? 2 : 1;

function yielding(other: CustomerAddress | null, kept: CustomerAddress | null): AddressSuggestion | null {
  if (other === null || kept === null) return null;
  const { text, latitude, longitude, at } = other;
  const isSame = text === kept.text && latitude === kept.latitude && longitude === kept.longitude;
  return isSame ? null : { text, latitude, longitude, from: 'merge', at };
}

function joinNotes(into: string, from: string): string {
  if (from === '' || into.includes(from)) return into;
  return into === '' ? from : `${into}\n${from}`;
}

/** Each once, however it is spelled. */
export function union(
  into: readonly string[],
  from: readonly string[],
  fold: (text: string) => string,
): string[] {
  const all = new Map<string, string>();
  for (const item of [...into, ...from]) {
    const folded = fold(item);
    if (!all.has(folded)) all.set(folded, item);
  }
  return [...all.values()];
}
