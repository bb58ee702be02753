import { z } from 'zod';

const word = z.string();
const wordOrNone = z.string().nullable();

/**
 * What Meta tells about the pharmacy's account, its number and its templates: for whoever can act on it. `at` is epoch ms.
 * - `restriction`: what is taken away, e.g. writing first, and until when; `until` null: nobody said.
 * - `violation`: what Meta found against its rules, in its own word, e.g. DRUGS.
 * - `account`: anything else of the account, in Meta's own words; `ban`: how far a ban of it is.
 * - `alert`: told with its severity.
 * - `quality`: the number's rating or its limit of people a day, in Meta's own words.
 * - `agent`: Meta's own automatic agent answers the customers now, or does no more; only this one where one is named.
 * - `marketing`: a customer stopped, or wants again, what is marketing to Meta.
 * - `failure`: an error that belongs to no message, or that is about the account and not about its message.
 */
export const accountNoticeSchema = z.intersection(
  z.object({ at: z.number().int() }),
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('restriction'),
      restrictions: z.array(word),
      until: z.number().int().nullable(),
    }),
    z.object({ kind: z.literal('violation'), violation: word }),
    z.object({ kind: z.literal('account'), event: word, ban: wordOrNone }),
    z.object({ kind: z.literal('alert'), severity: word, type: word, description: word }),
    z.object({ kind: z.literal('quality'), event: word, limit: wordOrNone }),
    z.object({ kind: z.literal('number-name'), decision: word, name: wordOrNone }),
    z.object({ kind: z.literal('business-username'), username: wordOrNone, status: word }),
    z.object({ kind: z.literal('capability'), peoplePerDay: wordOrNone }),
    z.object({ kind: z.literal('security'), event: word }),
    z.object({
      kind: z.literal('template-status'),
      name: word,
      language: word,
      status: word,
      reason: wordOrNone,
    }),
    z.object({
      kind: z.literal('template-category'),
      name: word,
      language: word,
      before: wordOrNone,
      after: word,
    }),
    z.object({
      kind: z.literal('agent'),
      isAnswering: z.boolean(),
      phone: wordOrNone.optional(),
      bsuid: wordOrNone.optional(),
    }),
    z.object({ kind: z.literal('marketing'), isWanted: z.boolean(), phone: wordOrNone, bsuid: wordOrNone }),
    z.object({ kind: z.literal('history-declined') }),
    z.object({ kind: z.literal('failure'), code: z.number().int().nullable(), description: word }),
  ]),
);
export type AccountNotice = z.infer<typeof accountNoticeSchema>;
