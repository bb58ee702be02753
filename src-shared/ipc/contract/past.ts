import { z } from 'zod';
import {
  chatPreviewSchema,
  dateOrderSchema,
  exportProblemSchema,
  shownImportSchema,
} from '../../domain/past/exported-chat.ts';
import { reachSchema, shownFillingSchema } from '../../domain/past/filling.ts';
import { olderOutcomeSchema } from '../../domain/past/older.ts';
import { idSchema } from './id.ts';

const tokenSchema = z.uuid();
const importIdSchema = z.object({ importId: idSchema }).strict();

/** What was written before the desk was there. What changes comes back as `desk.changed` with the topic `past`. */
export const pastInvokes = {
  /** Asks for exported chats; null when the person changed their mind. The window names them by tokens. */
  'past.choose': {
    input: z.undefined(),
    output: z.array(z.object({ token: tokenSchema, name: z.string() })).nullable(),
  },
  /** What taking it in would come to, or what is wrong with the file; nothing is written. Errors: not-found. */
  'past.preview': {
    input: z.object({ token: tokenSchema, order: dateOrderSchema.optional() }).strict(),
    output: z.discriminatedUnion('kind', [
      chatPreviewSchema.extend({ kind: z.literal('readable') }),
      z.object({ kind: z.literal('refused'), problem: exportProblemSchema }),
    ]),
  },
  /** Begins to take it in. `pharmacy`: who of the authors it is, null for none. Errors: not-found, invalid-input. */
  'past.begin': {
    input: z
      .object({
        token: tokenSchema,
        conversationId: idSchema,
        pharmacy: z.string().max(500).nullable(),
        order: dateOrderSchema,
      })
      .strict(),
    output: shownImportSchema,
  },
  /** Nobody looks at a chosen file any more. */
  'past.forget': { input: z.object({ token: tokenSchema }).strict(), output: z.null() },
  /** What was taken in so far stays. Errors: not-found. */
  'past.stop': { input: importIdSchema, output: shownImportSchema },
  /** Takes an import back. Errors: not-found. */
  'past.undo': { input: importIdSchema, output: shownImportSchema },
  /** Asks the phone for what stands before a thread's oldest message. Errors: not-found. */
  'past.loadOlder': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: olderOutcomeSchema,
  },
  /** How far the phone's past is filled in, and what that waits for; null when nobody has asked for it. */
  'past.filling': { input: z.undefined(), output: shownFillingSchema.nullable() },
  /** Fills it in behind the desk, so far back. */
  'past.fill': { input: z.object({ reach: reachSchema }).strict(), output: shownFillingSchema },
  /** Errors: not-found. */
  'past.pauseFilling': { input: z.undefined(), output: shownFillingSchema },
  /** Errors: not-found. */
  'past.resumeFilling': { input: z.undefined(), output: shownFillingSchema },
  /** Newest first. */
  'past.list': { input: z.undefined(), output: z.array(shownImportSchema) },
} as const;
