import { z } from 'zod';
import { ticketKindSchema } from './ticket-kind.ts';

/**
 * Words or phrases, folded when they are compared: "روشته", "الروشتة" and "والروشتة" are one. A last `*` stands for any end
 * of the word ("روشت*" is also روشتات and روشتتي).
 */
const termSchema = z.string().trim().min(1).max(60);
const termsSchema = z.array(termSchema).max(100);

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
  .refine(({ any, all }) => any.length + all.length > 0, { message: 'a rule without words fits every text' });
export type KeywordRule = z.infer<typeof keywordRuleSchema>;

/** The first rule that fits decides, so the order is the priority. */
export const keywordRulesSchema = z.array(keywordRuleSchema).max(100);

/** Why a ticket is of its kind, kept with it and shown to staff. `detail`: an item's or rule's id and the word found. */
export const classificationSchema = z.object({
  kind: ticketKindSchema,
  because: z.discriminatedUnion('by', [
    z.object({ by: z.literal('menu'), itemId: z.string() }),
    z.object({ by: z.literal('rule'), ruleId: z.string(), words: z.array(z.string()) }),
    z.object({ by: z.literal('photo'), words: z.array(z.string()) }),
    z.object({ by: z.literal('default') }),
  ]),
  /** 0–1: how sure; staff are asked to look at what is under 0.7. */
  confidence: z.number().min(0).max(1),
});
export type Classification = z.infer<typeof classificationSchema>;
