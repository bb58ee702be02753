import { z } from 'zod';
import { ticketKindSchema } from './ticket-kind.ts';

export const TEMPLATE_CATEGORIES = [
  'greeting',
  'prices',
  'prescriptions',
  'orders',
  'delivery',
  'follow-up',
  'complaints',
  'refill',
  'hours',
] as const;
const templateCategorySchema = z.enum(TEMPLATE_CATEGORIES);

/** What staff type after "/": letters, digits and hyphens of any script, no spaces. */
const templateShortcutSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,29}$/u);

const bodySchema = z.string().trim().min(1).max(4096);

/** A saved reply as the starter set has it; in the template language of src-shared/text/templates. */
export const starterTemplateSchema = z.object({
  /** Also its identity: the set is put in once, and again only where it is missing. */
  shortcut: templateShortcutSchema,
  category: templateCategorySchema,
  /** For which tickets it is offered first; null for any. */
  kind: ticketKindSchema.nullable(),
  name: z.object({ ar: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) }),
  body: z.object({ ar: bodySchema, en: bodySchema }),
});
export type StarterTemplate = z.infer<typeof starterTemplateSchema>;
