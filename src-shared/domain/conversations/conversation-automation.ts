import { z } from 'zod';
import { automationSchema } from '../messages/automation.ts';

/** What the automation does in one conversation. */
export const conversationAutomationSchema = z.object({
  /** Staff silenced it here; also when they did so in a conversation that was merged into this one. */
  isMuted: z.boolean(),
  /** Where the unresolved ticket is in the service menu; `none` also without a ticket. */
  stage: z.enum(['none', 'root', 'submenu', 'done']),
  /** The last text that no person wrote; among the last ones of the thread only. */
  lastAutomatic: z.object({ automation: automationSchema, at: z.number().int() }).nullable(),
});
export type ConversationAutomation = z.infer<typeof conversationAutomationSchema>;

const countsSchema = z.object({
  /** How many customers were asked. */
  asked: z.number().int(),
  /** How many gave 1, 2, … 5. */
  scores: z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int(), z.number().int()]),
  /** Of the answers, 1–5; null when there are none. */
  average: z.number().nullable(),
});

/** How customers rated resolved tickets. */
export const ratingSummarySchema = countsSchema.extend({
  /** By who served the ticket, null for nobody; those who were rated most first. */
  agents: z.array(countsSchema.extend({ agentId: z.number().int().nullable() })),
});
export type RatingSummary = z.infer<typeof ratingSummarySchema>;
