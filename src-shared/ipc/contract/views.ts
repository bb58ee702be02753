import { z } from 'zod';
import { narrowingSchema } from '../../domain/conversations/narrowing.ts';
import { savedViewSchema, viewDraftSchema } from '../../domain/conversations/saved-view.ts';
import { idSchema } from './id.ts';

/** Searches and filters that are kept: the caller's own and everybody's. What changes comes back as `desk.changed`. */
export const viewsInvokes = {
  /** With what the caller had chosen last; null for nothing yet. */
  'views.list': {
    input: z.undefined(),
    output: z.object({ views: z.array(savedViewSchema), last: narrowingSchema.nullable() }),
  },
  /** A new one, or with its id a changed one. Errors: view-taken, views-full, not-allowed, not-found. */
  'views.save': {
    input: z.object({ id: idSchema.nullable(), draft: viewDraftSchema }).strict(),
    output: savedViewSchema,
  },
  /** Before the one above it, or after the one below. Errors: not-allowed, not-found. */
  'views.move': {
    input: z.object({ id: idSchema, step: z.union([z.literal(-1), z.literal(1)]) }).strict(),
    output: z.undefined(),
  },
  /** Errors: not-allowed, not-found. */
  'views.remove': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
  /** What the caller has chosen now. */
  'views.remember': { input: z.object({ narrowing: narrowingSchema }).strict(), output: z.undefined() },
} as const;
