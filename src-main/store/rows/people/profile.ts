import { z } from 'zod';
import {
  addressSuggestionSchema,
  type AddressSuggestion,
  type Consent,
  type CustomerAddress,
  type CustomerHealth,
} from '#shared/domain/customers/customer.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import { AppError } from '#shared/domain/errors.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson, readJsonOrNull } from '../json-column.ts';
import { listPhonesOfCustomer, setPhonesOfCustomer } from './numbers/customer-phones.ts';
import { indexCustomer } from './customer-search.ts';
import { listTagsOfCustomer, setTagsOfCustomer } from './tags.ts';

const listSchema = z.array(z.string());

/** All that is known of a customer beside the name. */
export interface Profile extends CustomerHealth {
  address: CustomerAddress | null;
  suggestedAddress: AddressSuggestion | null;
  birthDate: string | null;
  language: Language | null;
  languageSource: 'learned' | 'staff' | null;
  consent: Consent;
  /** Names, in the order of their folded form. */
  tags: string[];
  /** Typed by staff, E.164 digits, in order. */
  phones: string[];
}

export type OwnProfile = Omit<Profile, 'tags' | 'phones'>;

const select = statement((p: { id: number }) =>
  query
    .selectFrom('customers')
    .select([
      'address',
      'latitude',
      'longitude',
      'address_source',
      'address_at',
      'suggested_address',
      'birth_date',
      'notes',
      'allergies',
      'medicines',
      'language',
      'language_source',
      'consent',
      'consent_at',
      'consent_by',
    ])
    .where('id', '=', p.id),
);

interface Row {
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  addressSource: CustomerAddress['source'] | null;
  addressAt: number | null;
  suggestedAddress: string | null;
  birthDate: string | null;
  notes: string;
  allergies: string;
  medicines: string;
  language: Language | null;
  languageSource: Profile['languageSource'];
  consent: Consent['state'];
  consentAt: number | null;
  consentBy: string | null;
}

const update = statement((p: Row & { id: number; now: number }) =>
  query
    .updateTable('customers')
    .set({
      address: p.address,
      latitude: p.latitude,
      longitude: p.longitude,
      address_source: p.addressSource,
      address_at: p.addressAt,
      suggested_address: p.suggestedAddress,
      birth_date: p.birthDate,
      notes: p.notes,
      allergies: p.allergies,
      medicines: p.medicines,
      language: p.language,
      language_source: p.languageSource,
      consent: p.consent,
      consent_at: p.consentAt,
      consent_by: p.consentBy,
      updated_at: p.now,
    })
    .where('id', '=', p.id),
);

/** All but what stands in tables of its own. Throws AppError not-found. */
export function getOwnProfile(tx: ReadTx, id: number): OwnProfile {
  const row = tx.get(select, { id });
  if (row === undefined) throw new AppError('not-found', { message: `customer ${id}` });
  const { address: text, latitude, longitude, address_source: source, address_at: at } = row;
  return {
    address: source === null || at === null ? null : { text, latitude, longitude, source, at },
    suggestedAddress: readJsonOrNull(row.suggested_address, addressSuggestionSchema),
    birthDate: row.birth_date,
    notes: row.notes,
    allergies: readJson(row.allergies, listSchema, []),
    medicines: readJson(row.medicines, listSchema, []),
    language: row.language,
    languageSource: row.language_source,
    consent: { state: row.consent, at: row.consent_at, by: row.consent_by },
  };
}

/** Throws AppError not-found. */
export const getProfile = (tx: ReadTx, id: number): Profile => ({
  ...getOwnProfile(tx, id),
  tags: listTagsOfCustomer(tx, id).map(({ name }) => name),
  phones: listPhonesOfCustomer(tx, id),
});

/** Writes all of it, and what the customer is found by. The customer must exist. */
export function setProfile(tx: Tx, input: { id: number; profile: Profile; now: number }): void {
  const { id, now, profile } = input;
  setOwnProfile(tx, input);
  setTagsOfCustomer(tx, id, profile.tags);
  setPhonesOfCustomer(tx, { customerId: id, phones: profile.phones, now });
  indexCustomer(tx, id);
}

/** Nothing of it is what a customer is found by. */
export function setOwnProfile(tx: Tx, input: { id: number; profile: OwnProfile; now: number }): void {
  const { id, now, profile } = input;
  const { address, suggestedAddress, consent } = profile;
  tx.run(update, {
    id,
    now,
    address: address?.text ?? null,
    latitude: address?.latitude ?? null,
    longitude: address?.longitude ?? null,
    addressSource: address?.source ?? null,
    addressAt: address?.at ?? null,
    suggestedAddress: suggestedAddress && JSON.stringify(suggestedAddress),
    birthDate: profile.birthDate,
    notes: profile.notes,
    allergies: JSON.stringify(profile.allergies),
    medicines: JSON.stringify(profile.medicines),
    language: profile.language,
    languageSource: profile.languageSource,
    consent: consent.state,
    consentAt: consent.at,
    consentBy: consent.by,
  });
}
