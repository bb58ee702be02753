import { z } from 'zod';
import {
  erasureReasonSchema,
  erasureSchema,
  legalHoldSchema,
  MOST_HOLD_REASON,
  olderCopySchema,
  personSummarySchema,
} from '../../domain/privacy/erasure.ts';
import {
  FEWEST_MONTHS,
  MOST_MONTHS,
  retentionKindSchema,
  retentionPreviewSchema,
} from '../../domain/privacy/retention.ts';
import { idSchema } from './id.ts';

/** One person's rights, and how long things stay: see docs/design/privacy.md. What changes comes as `desk.changed`. */
export const privacyInvokes = {
  /** What would go with a customer, and what has to be typed. Errors: not-found. */
  'privacy.summary': { input: z.object({ customerId: idSchema }).strict(), output: personSummarySchema },
  /**
   * Nobody sees the person from then on; the rest goes in pieces. `typed` is what the summary asks for, `contactIds` whom it has
   * shown; `changed`: somebody was merged or separated since. Errors: not-found.
   */
  'privacy.erase': {
    input: z
      .object({
        customerId: idSchema,
        reason: erasureReasonSchema,
        typed: z.string().max(400),
        contactIds: z.array(idSchema).max(10_000),
      })
      .strict(),
    output: z.object({ outcome: z.enum(['begun', 'held', 'sending', 'mistyped', 'changed']) }),
  },
  /** The newest first. */
  'privacy.erasures': { input: z.undefined(), output: z.array(erasureSchema) },
  /** Copies on this PC that were made before the last erasure was done, and still have whoever was erased. */
  'privacy.copies': { input: z.undefined(), output: z.array(olderCopySchema) },
  /** Makes a new copy and then takes those away. Errors: backup-failed. */
  'privacy.removeCopies': { input: z.undefined(), output: z.object({ removed: z.number().int() }) },
  'privacy.hold': { input: z.object({ customerId: idSchema }).strict(), output: legalHoldSchema.nullable() },
  /** `null` lifts it. Errors: not-found, not-allowed. */
  'privacy.setHold': {
    input: z
      .object({ customerId: idSchema, reason: z.string().trim().min(3).max(MOST_HOLD_REASON).nullable() })
      .strict(),
    output: legalHoldSchema.nullable(),
  },
  /** Asks where to, and writes all that there is of a person. null: the person changed their mind. Errors: export-failed. */
  'privacy.give': {
    input: z.object({ customerId: idSchema }).strict(),
    output: z.object({ file: z.string(), files: z.number().int(), missing: z.number().int() }).nullable(),
  },
  /** What would go now. */
  'privacy.previewRetention': {
    input: z
      .object({ kind: retentionKindSchema, months: z.number().int().min(FEWEST_MONTHS).max(MOST_MONTHS) })
      .strict(),
    output: retentionPreviewSchema,
  },
} as const;
