import { z } from 'zod';

const words = z.string().nullable();

/** What Meta's price of a message goes by. `other`: a category that the desk does not know. */
const approvedCategorySchema = z.enum(['utility', 'marketing', 'authentication', 'other']);

/** How it stands with Meta. `gone`: it is not on Meta's list any more. `other`: a state that the desk does not know. */
export const approvedStateSchema = z.enum([
  'approved',
  'pending',
  'rejected',
  'paused',
  'disabled',
  'appealed',
  'gone',
  'other',
]);
export type ApprovedState = z.infer<typeof approvedStateSchema>;

/** Files that can stand above the text. */
export const approvedFileKindSchema = z.enum(['image', 'video', 'document']);
export type ApprovedFileKind = z.infer<typeof approvedFileKindSchema>;

const headerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('file'), of: approvedFileKindSchema }),
  /** A place, or what the desk does not know: it cannot be sent from here. */
  z.object({ kind: z.literal('other') }),
]);

const buttonSchema = z.object({
  /** `other`: what the desk does not know; it cannot be sent from here. */
  kind: z.enum(['reply', 'url', 'phone', 'code', 'flow', 'other']),
  label: z.string(),
  /** The address or the number it leads to, with its blank. */
  target: words,
});
export type ApprovedButton = z.infer<typeof buttonSchema>;

/** A message that Meta has looked at, as Meta has it: it may be sent also when nothing else may. */
export const approvedTemplateSchema = z.object({
  name: z.string(),
  /** As Meta writes it, e.g. ar or en_US. Name and language together are one template. */
  language: z.string(),
  category: approvedCategorySchema,
  state: approvedStateSchema,
  /** Why it was rejected or stopped, in Meta's own word; null where nothing was said. */
  reason: words,
  quality: z.enum(['good', 'middling', 'poor']).nullable(),
  /** Whether its blanks are told apart by name; else by their places. */
  hasNamedBlanks: z.boolean(),
  header: headerSchema.nullable(),
  body: z.string(),
  footer: words,
  buttons: z.array(buttonSchema),
});
export type ApprovedTemplate = z.infer<typeof approvedTemplateSchema>;

/** What the desk knows of them. Times are epoch ms. */
export const approvedTemplatesSchema = z.object({
  /** By name and language. */
  templates: z.array(approvedTemplateSchema),
  /** When all of them were read last; null for never. */
  readAt: z.number().int().nullable(),
});
export type ApprovedTemplates = z.infer<typeof approvedTemplatesSchema>;

/** The most that can stand in any blank. */
export const MAX_BLANK_LENGTH = 2000;

/** What stands in each blank, by the id of its blank: see blanksOf. */
export const blankValuesSchema = z.record(z.string().max(200), z.string().max(MAX_BLANK_LENGTH * 2));
export type BlankValues = z.infer<typeof blankValuesSchema>;
