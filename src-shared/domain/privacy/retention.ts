import { z } from 'zod';

/** What can be let go when it is old enough. Files of messages have a setting of their own (`mediaRetentionMonths`). */
export const RETENTION_KINDS = [
  'messages',
  'voice',
  'tickets',
  'prescriptions',
  'audit',
  'calls',
  'webhooks',
] as const;
export const retentionKindSchema = z.enum(RETENTION_KINDS);
export type RetentionKind = z.infer<typeof retentionKindSchema>;

/** So long at least: what is younger is still work. */
export const FEWEST_MONTHS = 3;
export const MOST_MONTHS = 240;

const months = z.number().int().min(FEWEST_MONTHS).max(MOST_MONTHS).nullable();

/** For each kind how many months it stays; null: for ever. */
export const retentionSettingsSchema = z
  .object({
    messages: months,
    voice: months,
    tickets: months,
    prescriptions: months,
    audit: months,
    calls: months,
    webhooks: months,
  })
  .strict();
export type RetentionSettings = z.infer<typeof retentionSettingsSchema>;

export const KEEP_ALL: RetentionSettings = {
  messages: null,
  voice: null,
  tickets: null,
  prescriptions: null,
  audit: null,
  calls: null,
  webhooks: null,
};

export const retentionPreviewSchema = z.object({
  /** How many would go now. */
  count: z.number().int(),
  /** From when the oldest of them is, epoch ms; null for none. */
  oldestAt: z.number().int().nullable(),
  /** What is older than this goes, epoch ms: by what customers wrote last, and not by the PC's clock alone. */
  before: z.number().int(),
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;
