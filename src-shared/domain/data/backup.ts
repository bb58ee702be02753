import { z } from 'zod';

/** How the pharmacy's backups stand. */
export const backupStatusSchema = z.object({
  /** The newest good backup, or null. */
  last: z.object({ takenAt: z.number(), sizeBytes: z.number() }).nullable(),
  /** How many are kept. */
  count: z.number().int(),
  /** From 0 to 1 while one is being written, null otherwise. */
  progress: z.number().min(0).max(1).nullable(),
  /** Whether the last attempt failed; the backups before it are untouched. */
  hasFailed: z.boolean(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

/** What a restore has put aside, all of it together. */
export const replacedDataSchema = z.object({
  /** The end of its names; looked up again, never used as a path. */
  id: z.string(),
  /** When it was put aside, epoch ms. */
  replacedAt: z.number(),
  sizeBytes: z.number(),
  /** Otherwise a key or the like, that was of no use any more. */
  hasConversations: z.boolean(),
});
export type ReplacedData = z.infer<typeof replacedDataSchema>;

/** Short ones are guessed by machines; this length in several words is not. */
export const PASSPHRASE_MIN_LENGTH = 10;
export const passphraseSchema = z.string().trim().min(PASSPHRASE_MIN_LENGTH).max(200);
