import { z } from 'zod';
import { languageSchema } from '../../domain/bilingual.ts';
import { IMPORT_PROBLEMS } from '../../domain/templates/template-import.ts';
import { ownCategoryNameSchema, ownCategorySchema } from '../../domain/templates/template-category.ts';
import { templateVersionSchema } from '../../domain/templates/template-version.ts';
import { templateDraftSchema, templateSchema } from '../../domain/templates/template.ts';
import { idSchema } from './id.ts';

/** Far more than the largest set of replies, and little enough to be read at once. */
const MAX_IMPORT_LENGTH = 5_000_000;

export const templateFormatSchema = z.enum(['json', 'csv']);
export type TemplateFormat = z.infer<typeof templateFormatSchema>;

/** What came of a file: everything of it or nothing. Shortcuts that exist keep their template and are `skipped`. */
export const templateImportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), added: z.number().int(), skipped: z.array(z.string()) }),
  /** `row`: of the table, the heading being 1; of JSON the entry, from 1. Null when it is the file itself. */
  z.object({
    kind: z.literal('refused'),
    problems: z.array(z.object({ row: z.number().int().nullable(), code: z.enum(IMPORT_PROBLEMS) })),
  }),
]);
export type TemplateImport = z.infer<typeof templateImportSchema>;

/** The saved replies. What changes comes back as `templates.changed`. */
export const templatesInvokes = {
  /** All of them, the archived ones too; what is used much and lately comes first. */
  'templates.list': { input: z.undefined(), output: z.array(templateSchema) },
  /**
   * A new one, or with its id a changed one. `revision`: that which was changed; left out, it is saved over whatever is there.
   * Errors: shortcut-taken, template-unreadable, media-missing, not-found, template-changed.
   */
  'templates.save': {
    input: z
      .object({
        id: idSchema.nullable(),
        revision: z.number().int().optional(),
        draft: templateDraftSchema,
      })
      .strict(),
    output: templateSchema,
  },
  /** What it was after each of its last changes, the newest first. Errors: not-found. */
  'templates.versions': {
    input: z.object({ id: idSchema }).strict(),
    output: z.array(templateVersionSchema),
  },
  /** The pharmacy's own categories, by name. */
  'templates.categories': { input: z.undefined(), output: z.array(ownCategorySchema) },
  /** A new one, or another name. Errors: category-taken, categories-full, not-found. */
  'templates.saveCategory': {
    input: z.object({ id: idSchema.nullable(), name: ownCategoryNameSchema }).strict(),
    output: z.object({ id: idSchema }),
  },
  /** What is in it goes into another one, or into none. Errors: not-found. */
  'templates.removeCategory': {
    input: z.object({ id: idSchema, intoId: idSchema.nullable() }).strict(),
    output: z.undefined(),
  },
  /** Errors: not-found. */
  'templates.setArchived': {
    input: z.object({ id: idSchema, isArchived: z.boolean() }).strict(),
    output: z.undefined(),
  },
  /** Those of the starter set whose shortcut is free. */
  'templates.addStarters': {
    input: z.object({ language: languageSchema }).strict(),
    output: z.object({ added: z.number().int() }),
  },
  /** They were sent to a customer. */
  'templates.countUses': {
    input: z.object({ ids: z.array(idSchema).min(1).max(50) }).strict(),
    output: z.undefined(),
  },
  'templates.import': {
    input: z.object({ format: templateFormatSchema, text: z.string().max(MAX_IMPORT_LENGTH) }).strict(),
    output: templateImportSchema,
  },
  /**
   * Asks where, then writes all that are not archived, without their files; null when nothing was chosen. Errors:
   * export-failed.
   */
  'templates.export': {
    input: z.object({ format: templateFormatSchema }).strict(),
    output: z.object({ file: z.string() }).nullable(),
  },
} as const;

export const templatesEvents = {
  /** Read them anew. */
  'templates.changed': z.null(),
} as const;
