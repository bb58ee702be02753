import type { Customer, CustomerChange } from '#shared/domain/customers/customer.ts';
import { readPhone, type PhoneProblem } from '#shared/phone/read-phone.ts';

/** What the dialog edits; '' where nothing is known. */
export interface CustomerDraft {
  name: string;
  phones: string[];
  address: string;
  point: { latitude: number; longitude: number } | null;
  birthDate: string;
  language: 'ar' | 'en' | 'auto';
  tags: string[];
}

/** @param customer null for a new one. */
export function draftOf(customer: Customer | null): CustomerDraft {
  const { latitude = null, longitude = null, text = null } = customer?.address ?? {};
  return {
    name: customer?.name ?? '',
    phones: (customer?.phones ?? []).map((phone) => `+${phone}`),
    address: text ?? '',
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    birthDate: customer?.birthDate ?? '',
    language: customer?.languageSource === 'staff' ? (customer.language ?? 'auto') : 'auto',
    tags: (customer?.tags ?? []).map(({ name }) => name),
  };
}

/** Only what differs is said: what the desk learned meanwhile stays. */
export function changeOf(start: CustomerDraft, draft: CustomerDraft): CustomerChange {
  const change: CustomerChange = {};
  const differs = (key: keyof CustomerDraft): boolean =>
    JSON.stringify(start[key]) !== JSON.stringify(draft[key]);
  if (differs('name')) change.name = draft.name.trim();
  if (differs('phones')) change.phones = draft.phones;
  if (differs('address') || differs('point')) {
    const text = draft.address.trim();
    const { latitude = null, longitude = null } = draft.point ?? {};
    change.address = text === '' && latitude === null ? null : { text: text || null, latitude, longitude };
  }
  if (differs('birthDate')) change.birthDate = draft.birthDate || null;
  if (differs('language')) change.language = draft.language === 'auto' ? null : draft.language;
  if (differs('tags')) change.tags = draft.tags;
  return change;
}

/** Whether a date is empty, or one that a person alive can have. @param today `2026-11-27`. */
export const isBirthDate = (date: string, today: string): boolean =>
  date === '' || (date >= '1900-01-01' && date <= today);

/** The first number that was written now and looks wrong; main would refuse it. */
export function findBadPhone(
  start: CustomerDraft,
  { phones }: CustomerDraft,
  country: string,
): { written: string; problem: PhoneProblem } | undefined {
  for (const written of phones) {
    const { problem } = start.phones.includes(written) ? {} : readPhone(written, country);
    if (problem !== undefined) return { written, problem };
  }
  return undefined;
}
