import { z } from 'zod';
import { foldText, wordsOf } from '../../text/fold-text.ts';
import { ticketKindSchema } from './ticket-kind.ts';

export const MOST_RULES = 100;
/** Of each of a rule's lists. */
export const MOST_TERMS = 100;
export const LONGEST_TERM = 60;

/**
 * Words or phrases, folded when they are compared: "روشته", "الروشتة" and "والروشتة" are one. A last `*` stands for any
 * end of the word ("روشت*" is also روشتات and روشتتي).
 */
const termSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TERM)
  .refine((term) => wordsOf(foldText(term)).length > 0, { message: 'no letter and no digit' });
const termsSchema = z.array(termSchema).max(MOST_TERMS);

/** A rule without words would fit every text. */
export const hasWords = ({ any, all }: { any: readonly string[]; all: readonly string[] }): boolean =>
  any.length + all.length > 0;

/** The text must have one of `any`, all of `all` and none of `none`; an empty list asks for nothing. */
export const keywordRuleSchema = z
  .object({
    id: z.string().min(1).max(40),
    kind: ticketKindSchema,
    enabled: z.boolean(),
    any: termsSchema,
    all: termsSchema,
    none: termsSchema,
  })
  .refine(hasWords, { message: 'a rule without words fits every text' });
export type KeywordRule = z.infer<typeof keywordRuleSchema>;

/** The first rule that fits decides, so the order is the priority. */
export const keywordRulesSchema = z
  .array(keywordRuleSchema)
  .max(MOST_RULES)
  .superRefine((rules, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of rules.entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', message: 'two rules have the same id', path: [index] });
      seen.add(id);
    }
  });

/** Why a ticket is of its kind, kept with it and shown to staff. `detail`: an item's or rule's id and the word found. */
export const classificationSchema = z.object({
  kind: ticketKindSchema,
  because: z.discriminatedUnion('by', [
    z.object({ by: z.literal('menu'), itemId: z.string() }),
    z.object({ by: z.literal('rule'), ruleId: z.string(), words: z.array(z.string()) }),
    z.object({ by: z.literal('photo'), words: z.array(z.string()) }),
    z.object({ by: z.literal('order') }),
    z.object({ by: z.literal('default') }),
  ]),
  /** 0–1: how sure; staff are asked to look at what is under 0.7. */
  confidence: z.number().min(0).max(1),
});
export type Classification = z.infer<typeof classificationSchema>;
