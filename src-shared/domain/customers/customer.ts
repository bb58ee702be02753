import { z } from 'zod';
import { givenDateSchema } from '../given-times.ts';
import { languageSchema } from '../bilingual.ts';
import { ticketKindSchema } from '../tickets/ticket-kind.ts';
import { ticketStatusSchema } from '../tickets/ticket.ts';

/** Longer than a careful address, and than a tag anybody would read. */
export const MAX_ADDRESS_LENGTH = 500;
export const MAX_TAG_LENGTH = 40;
const MAX_TAGS = 30;
const MAX_PHONES = 10;
const MAX_ITEMS = 60;
const MAX_ITEM_LENGTH = 120;
export const MAX_NOTES_LENGTH = 4000;

const pointSchema = {
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
};

/**
 * Where a customer lives: words, a point or both. `source`: who says so. `location` is a place the customer sent;
 * what staff wrote is never overwritten by it.
 */
export const customerAddressSchema = z.object({
  text: z.string().max(MAX_ADDRESS_LENGTH).nullable(),
  ...pointSchema,
  source: z.enum(['staff', 'location']),
  /** Epoch ms. */
  at: z.number().int(),
});
export type CustomerAddress = z.infer<typeof customerAddressSchema>;

/** What a customer wrote or sent that looks like an address, until staff take it or dismiss it. */
export const addressSuggestionSchema = z.object({
  text: z.string().max(MAX_ADDRESS_LENGTH).nullable(),
  ...pointSchema,
  from: z.enum(['location', 'text', 'merge']),
  at: z.number().int(),
});
export type AddressSuggestion = z.infer<typeof addressSuggestionSchema>;

const CONSENTS = ['unknown', 'opted-in', 'opted-out'] as const;
/** Whether the desk may write first. `by`: `customer` or `agent:3`; both null while it is unknown. */
export const consentSchema = z.object({
  state: z.enum(CONSENTS),
  at: z.number().int().nullable(),
  by: z.string().nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

export const tagSchema = z.object({ id: z.number().int(), name: z.string() });
export type Tag = z.infer<typeof tagSchema>;

/** A customer as the desk shows one, without what only the health card shows. Times are epoch ms. */
export const customerSchema = z.object({
  id: z.number().int(),
  name: z.string().nullable(),
  /** `phone-book`: as the pharmacy's phone calls them. `staff`: given here, and never overwritten by WhatsApp. */
  nameSource: z.enum(['none', 'whatsapp', 'phone-book', 'staff']),
  address: customerAddressSchema.nullable(),
  suggestedAddress: addressSuggestionSchema.nullable(),
  birthDate: z.string().nullable(),
  /** Null while nobody knows. `learned`: from what the customer writes. */
  language: languageSchema.nullable(),
  languageSource: z.enum(['learned', 'staff']).nullable(),
  consent: consentSchema,
  tags: z.array(tagSchema),
  /** Typed by staff, E.164 digits. */
  phones: z.array(z.string()),
  /** The WhatsApp identities; `phone` is null where WhatsApp hides it. */
  contacts: z.array(
    z.object({
      id: z.number().int(),
      phone: z.string().nullable(),
      /** Without @; it can be somebody else's later. */
      username: z.string().nullable(),
      pushName: z.string().nullable(),
      /** As the pharmacy's phone calls them. */
      phoneBookName: z.string().nullable(),
      conversationId: z.number().int().nullable(),
    }),
  ),
  /** Numbers that were theirs, the last one first; `until`: epoch ms. */
  formerPhones: z.array(z.object({ phone: z.string(), until: z.number().int() })),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type Customer = z.infer<typeof customerSchema>;

/** For staff only: never sent, never in the list; its notes are shown behind a lock. */
export const customerHealthSchema = z.object({
  notes: z.string(),
  allergies: z.array(z.string()),
  medicines: z.array(z.string()),
});
export type CustomerHealth = z.infer<typeof customerHealthSchema>;

/** What of it stands open beside one's work. `withheld`: the caller may not see it, so nothing of it is said. */
export const healthNoticeSchema = z.discriminatedUnion('kind', [
  customerHealthSchema
    .pick({ allergies: true, medicines: true })
    .extend({ kind: z.literal('shown'), hasNotes: z.boolean() }),
  z.object({ kind: z.literal('withheld'), hasSome: z.boolean() }),
]);
export type HealthNotice = z.infer<typeof healthNoticeSchema>;

/** A customer of the list. */
export const listedCustomerSchema = customerSchema.pick({ id: true, name: true, tags: true }).extend({
  consent: z.enum(CONSENTS),
  /** Of WhatsApp, else one typed by staff. */
  phone: z.string().nullable(),
  /** Without @. */
  username: z.string().nullable(),
  /** The conversation with the newest message; null for who never wrote. */
  conversationId: z.number().int().nullable(),
  lastContactAt: z.number().int().nullable(),
});
export type ListedCustomer = z.infer<typeof listedCustomerSchema>;

/**
 * Somebody who may be the same person. `phone`: one has the other's number; `name`: same name, numbers that end alike.
 */
export const lookalikeSchema = listedCustomerSchema
  .pick({ id: true, name: true, phone: true, username: true, conversationId: true })
  .extend({ because: z.enum(['phone', 'name']) });
export type Lookalike = z.infer<typeof lookalikeSchema>;

/** Whose a number is, as far as it is not the customer's for whom it was asked. */
export const phoneHoldersSchema = z.object({
  /** E.164 digits. */
  phone: z.string(),
  /** The pharmacy's own. */
  isOwn: z.boolean(),
  holders: z.array(lookalikeSchema.omit({ because: true })),
});
export type PhoneHolders = z.infer<typeof phoneHoldersSchema>;

/** Whom a message calls by “@” and WhatsApp's id; null where nobody here knows. */
export const calledPersonSchema = z.object({
  /** The pharmacy itself. */
  isOwn: z.boolean(),
  customer: lookalikeSchema.omit({ because: true }).nullable(),
  /** As the pharmacy's phone has them in its address book, of whom no customer is known. */
  name: z.string().nullable(),
  /** E.164 digits, where WhatsApp told them. */
  phone: z.string().nullable(),
});
export type CalledPerson = z.infer<typeof calledPersonSchema>;

/** What there was with a customer, over all their conversations. */
export const customerHistorySchema = z.object({
  firstContactAt: z.number().int().nullable(),
  lastContactAt: z.number().int().nullable(),
  incoming: z.number().int(),
  outgoing: z.number().int(),
  /** Newest first. */
  tickets: z.array(
    z.object({
      id: z.number().int(),
      conversationId: z.number().int(),
      kind: ticketKindSchema,
      status: ticketStatusSchema,
      openedAt: z.number().int(),
      resolvedAt: z.number().int().nullable(),
    }),
  ),
});
export type CustomerHistory = z.infer<typeof customerHistorySchema>;

const nameSchema = z.string().trim().max(100);
const tagNameSchema = z.string().trim().min(1).max(MAX_TAG_LENGTH);
const itemsSchema = z.array(z.string().trim().min(1).max(MAX_ITEM_LENGTH)).max(MAX_ITEMS);

/** What staff change; keys that are absent stay as they are. `name` '' takes staff's name away. */
export const customerChangeSchema = z
  .object({
    name: nameSchema,
    /** Null takes it away. */
    address: z
      .object({ text: z.string().trim().max(MAX_ADDRESS_LENGTH).nullable(), ...pointSchema })
      .strict()
      .nullable(),
    /** Takes the suggestion away: it was used or is none. */
    dismissSuggestion: z.literal(true),
    birthDate: givenDateSchema.nullable(),
    /** Null: as the customer writes. */
    language: languageSchema.nullable(),
    consent: z.enum(['opted-in', 'opted-out']),
    tags: z.array(tagNameSchema).max(MAX_TAGS),
    /** In any usual way of writing, normalised by main. */
    phones: z.array(z.string().trim().min(1).max(40)).max(MAX_PHONES),
  })
  .partial()
  .strict();
export type CustomerChange = z.infer<typeof customerChangeSchema>;

export const healthChangeSchema = z
  .object({ notes: z.string().trim().max(MAX_NOTES_LENGTH), allergies: itemsSchema, medicines: itemsSchema })
  .partial()
  .strict();
export type HealthChange = z.infer<typeof healthChangeSchema>;
