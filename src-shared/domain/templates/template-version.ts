import { z } from 'zod';
import { templateDraftSchema } from './template.ts';

/** What a saved reply was after one of its changes; `by` null where nobody knows, or the desk itself. */
export const templateVersionSchema = z.object({
  revision: z.number().int(),
  /** Epoch ms. */
  at: z.number().int(),
  by: z.number().int().nullable(),
  draft: templateDraftSchema,
});
export type TemplateVersion = z.infer<typeof templateVersionSchema>;
