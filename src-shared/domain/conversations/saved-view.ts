import { z } from 'zod';
import { cleanDisplayName } from '../../text/display-name.ts';
import { narrowingSchema } from './narrowing.ts';

/** More are no help in finding anything. */
export const MOST_VIEWS = 30;

/** What a person writes and keeps. */
export const viewDraftSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .regex(/^\P{Cc}+$/u)
      // One of nothing to be seen is none.
      .refine((name) => cleanDisplayName(name) !== null),
    /** Whether all staff have it. */
    isShared: z.boolean(),
    narrowing: narrowingSchema,
  })
  .strict();
export type ViewDraft = z.infer<typeof viewDraftSchema>;

/** A search and its filters, kept under a name. */
export const savedViewSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  isShared: z.boolean(),
  narrowing: narrowingSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;
