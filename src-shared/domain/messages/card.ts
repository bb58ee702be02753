// A place or contact cards that staff send: messages whose words are in their details alone.
import { z } from 'zod';
import {
  contactsSchema,
  locationSchema,
  type ContactsDetails,
  type LocationDetails,
  type MessageDetails,
} from './message-details.ts';

export type Card = LocationDetails | ContactsDetails;

/** WhatsApp shows no more of a name, and a card with more people is a list. */
const MAX_NAME_LENGTH = 100;
const MAX_ADDRESS_LENGTH = 300;
const MAX_CONTACTS = 10;
const MAX_PHONES = 5;

const name = z.string().trim().min(1).max(MAX_NAME_LENGTH);

/** A place that staff send; one that came in may be odder. */
export const placeToSendSchema = locationSchema
  .extend({
    name: name.nullable(),
    address: z.string().trim().min(1).max(MAX_ADDRESS_LENGTH).nullable(),
  })
  .strict();

/** `phones`: E.164 digits. */
const contactToSendSchema = z
  .object({
    name,
    phones: z
      .array(z.string().regex(/^[1-9]\d{6,14}$/))
      .min(1)
      .max(MAX_PHONES),
  })
  .strict();

export const cardToSendSchema = z.discriminatedUnion('kind', [
  placeToSendSchema,
  contactsSchema.extend({ contacts: z.array(contactToSendSchema).min(1).max(MAX_CONTACTS) }).strict(),
]);

/** WhatsApp's own name of such a message (wa-js 4.6.0 MSG_TYPE). */
export function waTypeOfCard(card: Card): 'location' | 'vcard' | 'multi_vcard' {
  if (card.kind === 'location') return 'location';
  return card.contacts.length === 1 ? 'vcard' : 'multi_vcard';
}

const CARD_TYPES: readonly string[] = ['location', 'vcard', 'multi_vcard'];

/** Whether a message of this type goes out as a card: without its details there is nothing to send. */
export const isCardType = (waType: string): boolean => CARD_TYPES.includes(waType);

/** null for details of another kind, and for a card that names nobody. */
export function cardOf(details: MessageDetails | null): Card | null {
  if (details?.kind === 'location') return details;
  return details?.kind === 'contacts' && details.contacts.length > 0 ? details : null;
}
