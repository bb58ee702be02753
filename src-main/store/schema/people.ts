import type { Generated } from 'kysely';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Consent, Customer, CustomerAddress } from '#shared/domain/customers/customer.ts';

/**
 * The later one wins. `none`: no name known; `whatsapp`: the push name; `phone-book`: as the pharmacy's phone calls them;
 * `staff`: given here, and never overwritten by WhatsApp.
 */
export type NameSource = Customer['nameSource'];

export interface CustomersTable {
  id: Generated<number>;
  name: string | null;
  /** WhatsApp's is the phone book's where `is_phone_book_name` says so. */
  name_source: Exclude<NameSource, 'phone-book'>;
  is_phone_book_name: Generated<0 | 1>;
  /** The list's order: see customer-terms.ts. */
  sort_key: Generated<string>;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Null while there is no address. */
  address_source: CustomerAddress['source'] | null;
  address_at: number | null;
  /** JSON: AddressSuggestion. */
  suggested_address: string | null;
  /** `1980-02-29`. */
  birth_date: string | null;
  notes: Generated<string>;
  /** JSON: string[]. */
  allergies: Generated<string>;
  /** JSON: string[]. */
  medicines: Generated<string>;
  language: Language | null;
  language_source: 'learned' | 'staff' | null;
  consent: Generated<Consent['state']>;
  consent_at: number | null;
  consent_by: string | null;
  created_at: number;
  updated_at: number;
}

export interface TagsTable {
  id: Generated<number>;
  name: string;
  name_folded: string;
}

export interface CustomerTagsTable {
  customer_id: number;
  tag_id: number;
}

export interface CustomerPhonesTable {
  customer_id: number;
  phone: string;
  /** Epoch ms; 0 for those of before that was kept. */
  typed_at: number;
}

/** A number that was a contact's once; one row each. */
export interface FormerPhonesTable {
  id: Generated<number>;
  contact_id: number;
  phone: string;
  /** The number it has instead, when it is one person who changed it. */
  next_phone: string | null;
  /** Another contact who has it since; null while nobody is known to. */
  holder_id: number | null;
  /** When it was last seen with the contact, epoch ms. */
  shown_at: number;
  /** Epoch ms: what was written with it before is this contact's. */
  until_at: number;
  /** When the desk learned it. */
  seen_at: number;
  /** When staff dealt with its having a new owner. */
  settled_at: number | null;
}

/** What the thread tells of a contact beside its changed numbers. */
export interface ContactNewsTable {
  id: Generated<number>;
  contact_id: number;
  /** `number-known`: it was hidden before; `id-changed`: another business-scoped id followed the one of before. */
  kind: 'number-known' | 'id-changed';
  /** The number, or the id of before. */
  value: string;
  /** Epoch ms. */
  happened_at: number;
}

/** Two business-scoped ids are one person's, of whom nothing else has come yet. */
export interface EarlyIdChangesTable {
  id: Generated<number>;
  from_bsuid: string;
  to_bsuid: string;
  from_phone: string | null;
  to_phone: string | null;
  /** Epoch ms. */
  happened_at: number;
}

/** One row: the account that the desk is linked to. */
export interface OwnAccountTable {
  id: number;
  phone: string | null;
  lid: string | null;
}

/** What WhatsApp showed of somebody when it was asked last; no row: it was never asked. */
export interface ProfilePicturesTable {
  contact_id: number;
  /** Made small, JPEG; null: there is none to see. */
  bytes: Uint8Array | null;
  /** Another one with other bytes. */
  version: number;
  /** Epoch ms. */
  asked_at: number;
  /** Epoch ms before which it is not asked again. */
  not_before: number;
  /** How often in a row there was none, or no answer. */
  misses: number;
}

/** Trigram index of what a customer is found by, one row per customer. */
export interface CustomerSearchTable {
  rowid: number;
  terms: string;
}
