import { z } from 'zod';

/** A fixed palette: each has words that can be read on it in both themes, so that no label depends on its colour. */
export const LABEL_COLOURS = ['green', 'teal', 'blue', 'purple', 'pink', 'red', 'amber', 'grey'] as const;
export const labelColourSchema = z.enum(LABEL_COLOURS);
export type LabelColour = z.infer<typeof labelColourSchema>;

/** What a person writes. */
export const labelDraftSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(30)
      .regex(/^\P{Cc}+$/u),
    colour: labelColourSchema,
  })
  .strict();
export type LabelDraft = z.infer<typeof labelDraftSchema>;

/** What conversations are sorted by: "insurance", "chronic", "wholesale". */
export const labelSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  colour: labelColourSchema,
  /** Put away: neither offered nor shown; where it was stays known. */
  isArchived: z.boolean(),
});
export type Label = z.infer<typeof labelSchema>;
