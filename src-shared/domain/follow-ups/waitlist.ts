import { z } from 'zod';
import { bilingualSchema, languageSchema } from '../bilingual.ts';
import { followedSchema } from './followed.ts';

const MOST_WANTED = 999;

/** - `queued`: the text that it has come is on its way. - `told`: it went out. */
export const waitlistStateSchema = z.enum(['waiting', 'queued', 'told', 'removed']);
export type WaitlistState = z.infer<typeof waitlistStateSchema>;

export const waitlistItemSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  note: z.string(),
  /** When staff last said that it has come, epoch ms. */
  arrivedAt: z.number().int().nullable(),
  /** Customers who wait, whose text is on its way, and who were told since it came. */
  waiting: z.number().int(),
  queued: z.number().int(),
  told: z.number().int(),
  createdAt: z.number().int(),
});
export type WaitlistItem = z.infer<typeof waitlistItemSchema>;

export const waitlistEntrySchema = z.object({
  id: z.number().int(),
  itemId: z.number().int(),
  itemName: z.string(),
  for: followedSchema,
  quantity: z.number().int().nullable(),
  /** The agent's id. */
  addedBy: z.number().int(),
  state: waitlistStateSchema,
  createdAt: z.number().int(),
  /** Epoch ms when it stopped waiting. */
  settledAt: z.number().int().nullable(),
});
export type WaitlistEntry = z.infer<typeof waitlistEntrySchema>;

export const itemNameSchema = z.string().trim().min(1).max(120);

export const waitlistDraftSchema = z
  .object({
    item: itemNameSchema,
    quantity: z.number().int().min(1).max(MOST_WANTED).nullable(),
    note: z.string().trim().max(300),
  })
  .strict();
export type WaitlistDraft = z.infer<typeof waitlistDraftSchema>;

/**
 * - `same-customer`: another entry of the same conversation gets the text.
 * - `new-owner`: the customer's number may be somebody else's.
 */
export const exclusionSchema = z.enum(['opted-out', 'same-customer', 'already-told', 'queued', 'new-owner']);
export type Exclusion = z.infer<typeof exclusionSchema>;

/** Who would be told that an item has come, and who not. */
export const tellingSchema = z.object({
  item: waitlistItemSchema,
  texts: bilingualSchema,
  tells: z.array(z.object({ entry: waitlistEntrySchema, language: languageSchema })),
  excluded: z.array(z.object({ entry: waitlistEntrySchema, reason: exclusionSchema })),
});
export type Telling = z.infer<typeof tellingSchema>;
