import { z } from 'zod';
import { unfinishedSchema } from '../../domain/unfinished.ts';
import { idSchema } from './id.ts';

/** What the desk could not finish. What changes comes back as `desk.changed` with `unfinished`. */
export const unfinishedInvokes = {
  /** The newest of it, of one conversation or of all; `total` counts what is not listed too. */
  'unfinished.list': {
    input: z.object({ conversationId: idSchema.optional() }).strict(),
    output: z.object({ items: z.array(unfinishedSchema), total: z.number().int() }),
  },
  /** Tries all of it now; answers when that is done. */
  'unfinished.retry': { input: z.undefined(), output: z.undefined() },
  /** Somebody has looked at it. What is gone already stays so. */
  'unfinished.settle': {
    input: z
      .object({ stepIds: z.array(idSchema).max(2000), unrecordedIds: z.array(idSchema).max(2000) })
      .strict(),
    output: z.undefined(),
  },
} as const;
