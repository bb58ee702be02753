import { z } from 'zod';

/** What staff may call a category of their own. */
export const ownCategoryNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^\P{Cc}+$/u);

/** The most categories of their own; more than a list of filters can show. */
export const MOST_OWN_CATEGORIES = 50;

/** A category that the pharmacy made, beside those that every desk has. */
export const ownCategorySchema = z.object({
  id: z.number().int(),
  name: z.string(),
  /** How many replies are in it, the archived ones too. */
  templates: z.number().int(),
});
export type OwnCategory = z.infer<typeof ownCategorySchema>;
