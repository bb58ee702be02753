import { z } from 'zod';
import { ticketKindSchema } from '../tickets/ticket-kind.ts';

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
export const templateCategorySchema = z.enum(TEMPLATE_CATEGORIES);

/** What staff type after "/": letters, digits and hyphens of any script, no spaces. */
export const templateShortcutSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,29}$/u);

export type TemplateCategory = z.infer<typeof templateCategorySchema>;

const bodySchema = z.string().trim().min(1).max(4096);

/** A saved reply as the starter set has it; in the template language of src-shared/desk/templates. */
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

/** The most files that one template brings. */
export const MOST_TEMPLATE_FILES = 5;

/** What a person writes. A language may be empty: then the other one is used. */
export const templateDraftSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^\P{Cc}+$/u),
    category: templateCategorySchema,
    /** Of the pharmacy's own categories, which is then shown in the place of `category`; none when it is left out. */
    ownCategoryId: z.number().int().nullable().optional(),
    /** For which tickets it is offered first; null for any. */
    kind: ticketKindSchema.nullable(),
    shortcut: templateShortcutSchema,
    body: z.object({ ar: z.string().max(4096), en: z.string().max(4096) }).strict(),
    /** Uploaded before (see UPLOAD_URL), in the order in which they go. */
    files: z
      .array(z.object({ fileId: z.uuid(), fileName: z.string().min(1).max(255) }).strict())
      .max(MOST_TEMPLATE_FILES),
  })
  .strict();
export type TemplateDraft = z.infer<typeof templateDraftSchema>;

export const templateSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  category: templateCategorySchema,
  ownCategoryId: z.number().int().nullable(),
  kind: ticketKindSchema.nullable(),
  shortcut: z.string(),
  body: z.object({ ar: z.string(), en: z.string() }),
  files: z.array(
    z.object({
      fileId: z.uuid(),
      fileName: z.string(),
      mimeType: z.string(),
      sizeBytes: z.number().int().nonnegative(),
    }),
  ),
  /** How often it was sent. */
  uses: z.number().int(),
  /** Epoch ms; null for never. */
  lastUsedAt: z.number().int().nullable(),
  /** Put away: not offered under "/", and its shortcut stays its own. */
  isArchived: z.boolean(),
  createdAt: z.number().int(),
  /** Who made it, and who changed it last; null where nobody knows, and for the desk itself. */
  createdBy: z.number().int().nullable(),
  updatedAt: z.number().int(),
  updatedBy: z.number().int().nullable(),
  /** Counts its changes: see templates.save. */
  revision: z.number().int(),
});
export type Template = z.infer<typeof templateSchema>;

/** A reply as a person would write it again: what they may change of it. */
export const templateDraftOf = ({
  name,
  category,
  ownCategoryId,
  kind,
  shortcut,
  body,
  files,
}: Template): TemplateDraft => ({
  name,
  category,
  ownCategoryId,
  kind,
  shortcut,
  body,
  files: files.map(({ fileId, fileName }) => ({ fileId, fileName })),
});
