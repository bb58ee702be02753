import { z } from 'zod';
import { approvedTemplatesSchema } from '../../domain/templates/approved-template.ts';

const listSchema = approvedTemplatesSchema.extend({
  /** Whether the link that sends has such templates. */
  isUsed: z.boolean(),
});
export type ApprovedTemplateList = z.infer<typeof listSchema>;

/** The messages that WhatsApp has approved for the pharmacy. What changes comes back as `desk.changed`. */
export const approvedTemplatesInvokes = {
  /** As they were read last, those that are gone from WhatsApp too. */
  'approvedTemplates.list': { input: z.undefined(), output: listSchema },
  /** Reads them anew. Errors: not-connected, templates-not-read. */
  'approvedTemplates.refresh': { input: z.undefined(), output: listSchema },
} as const;
