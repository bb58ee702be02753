import { z } from 'zod';

/** What a message counts as for WhatsApp's bill, as a status says it. */
export interface MessagePricing {
  /** WhatsApp's own word, e.g. service. */
  category: string;
  isBillable: boolean;
  /** E.g. PMP: for each message. */
  model: string | null;
  /** E.g. regular, free_entry_point. */
  type: string | null;
  /** When the status came about, epoch ms. */
  at: number;
}

export const PRICED_CATEGORIES = [
  'service',
  'utility',
  'marketing',
  'authentication',
  'free-entry',
  'other',
] as const;
export type PricedCategory = (typeof PRICED_CATEGORIES)[number];

/** Messages of one month by the pharmacy's calendar. */
export const monthlyUseSchema = z.object({
  /** E.g. 2026-11. */
  month: z.string(),
  counts: z.record(z.enum(PRICED_CATEGORIES), z.number().int()),
  /** Of all of them, those that WhatsApp says it does not bill. */
  unbilled: z.number().int(),
});
export type MonthlyUse = z.infer<typeof monthlyUseSchema>;

/** What WhatsApp gives each number, as it was said for this day on. It may have changed since. */
export const FREE_SERVICE = { perMonth: 1_000, since: '2026-10-01' } as const;
