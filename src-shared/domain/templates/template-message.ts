import { z } from 'zod';
import { approvedFileKindSchema } from './approved-template.ts';

/** As the template itself says: its blanks have names, or only places. */
const valuesSchema = z.union([z.array(z.string()), z.record(z.string(), z.string())]);
export type TemplateMessageValues = z.infer<typeof valuesSchema>;

const buttonSchema = z.discriminatedUnion('kind', [
  z.object({ index: z.number().int(), kind: z.literal('url'), suffix: z.string() }),
  z.object({ index: z.number().int(), kind: z.literal('copy_code'), code: z.string() }),
  z.object({ index: z.number().int(), kind: z.literal('flow'), token: z.string() }),
]);

/** A template of Meta's with its blanks filled in, as it is sent; kept with its message. Its file is the message's. */
export const templateMessageSchema = z.object({
  name: z.string(),
  /** As Meta writes it, e.g. ar or en_US. */
  language: z.string(),
  header: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('text'), values: valuesSchema }),
      z.object({ kind: z.literal('file'), of: approvedFileKindSchema }),
    ])
    .optional(),
  body: valuesSchema.optional(),
  /** Buttons with something of their own, by their place. */
  buttons: z.array(buttonSchema),
});
export type TemplateMessage = z.infer<typeof templateMessageSchema>;
