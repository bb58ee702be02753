import { z } from 'zod';

/** Why somebody is erased. Chosen and not typed, so that no name stays in it. */
export const ERASURE_REASONS = ['person-asked', 'guardian-asked', 'authority-asked', 'by-mistake'] as const;
export const erasureReasonSchema = z.enum(ERASURE_REASONS);
/** `restored`: an older copy was restored, and the erasure is repeated. */
export type ErasureReason = z.infer<typeof erasureReasonSchema> | 'restored';

/**
 * Where an erasure is. `rows`: nobody sees the person any more, and their messages go; `files`: files go from the disk;
 * `index`: the search forgets their words; `scrub`: the database is written anew without what was deleted.
 */
const ERASURE_STATES = ['rows', 'files', 'index', 'scrub', 'done'] as const;
export const erasureStateSchema = z.enum(ERASURE_STATES);
export type ErasureState = z.infer<typeof erasureStateSchema>;

export const erasureSchema = z.object({
  id: z.number().int(),
  reason: z.enum([...ERASURE_REASONS, 'restored']),
  state: erasureStateSchema,
  askedBy: z.number().int().nullable(),
  /** Epoch ms. */
  askedAt: z.number().int(),
  /** Gone so far. */
  messages: z.number().int(),
  files: z.number().int(),
  doneAt: z.number().int().nullable(),
});
export type Erasure = z.infer<typeof erasureSchema>;

/** A hold keeps a customer's data from being erased or running out. */
export const legalHoldSchema = z.object({
  reason: z.string(),
  setBy: z.number().int().nullable(),
  /** Epoch ms. */
  setAt: z.number().int(),
});
export type LegalHold = z.infer<typeof legalHoldSchema>;

export const MOST_HOLD_REASON = 300;

/** What would go, for who is about to erase somebody. */
export const personSummarySchema = z.object({
  /** What has to be typed: their name, else their number. */
  typed: z.string(),
  /** Their numbers and accounts: only who was shown is erased. */
  contactIds: z.array(z.number().int()),
  messages: z.number().int(),
  files: z.number().int(),
  tickets: z.number().int(),
  prescriptions: z.number().int(),
  notes: z.number().int(),
  hold: legalHoldSchema.nullable(),
  /** A message to them is on its way this moment. */
  isSending: z.boolean(),
});
export type PersonSummary = z.infer<typeof personSummarySchema>;

/** A copy on this PC that still has whoever is erased. */
export const olderCopySchema = z.object({
  id: z.string(),
  /** Epoch ms. */
  takenAt: z.number().int(),
  sizeBytes: z.number().int(),
});
export type OlderCopy = z.infer<typeof olderCopySchema>;
