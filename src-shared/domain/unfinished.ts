import { z } from 'zod';
import { whoSchema } from './customers/who.ts';

/**
 * The desk's work about a message or a ticket, each of which can fail without the others. Stored, so a name never
 * changes.
 * - `file`, `reply-address`, `changes`, `name`, `identity`: what comes with a message.
 * - `learn` … `prescriptions`: what follows from a customer's message.
 * - `app-text`: whether the phone's app wrote a text by itself, or one that followed this message.
 * - `read-before`, `answer`, `answer-status`: what follows from an answer of the pharmacy.
 * - `rating-ask`, `auto-close`: what is said about a ticket that is resolved.
 */
export const STEP_NAMES = [
  'file',
  'reply-address',
  'changes',
  'name',
  'identity',
  'learn',
  'rating',
  'ticket',
  'photo',
  'automation',
  'follow-ups',
  'prescriptions',
  'answer',
  'answer-status',
  'rating-ask',
  'auto-close',
  'app-text',
  'read-before',
] as const;
export const stepNameSchema = z.enum(STEP_NAMES);
export type StepName = z.infer<typeof stepNameSchema>;

/** What the desk says by itself helps now or not at all: it is never made up for later. */
export const IN_TIME_STEPS: ReadonlySet<StepName> = new Set<StepName>([
  'automation',
  'rating-ask',
  'auto-close',
]);

const timesSchema = z.object({
  /** Epoch ms. */
  at: z.number().int(),
  /** When the desk tries again by itself, epoch ms; null when it does not. */
  retryAt: z.number().int().nullable(),
});

/** What the desk could not finish, until it is made up for or a person has looked at it. */
export const unfinishedSchema = z.discriminatedUnion('about', [
  /** Steps about a message, or about a ticket of the conversation. */
  timesSchema.extend({
    about: z.literal('conversation'),
    /** Of the steps' rows, for whoever says that they are done. */
    ids: z.array(z.number().int()).min(1),
    conversationId: z.number().int(),
    ...whoSchema.shape,
    /** Null when it is about a ticket. */
    messageId: z.number().int().nullable(),
    preview: z.string(),
    steps: z.array(stepNameSchema).min(1),
  }),
  /** A message that could not be put into any conversation; all that is known of it is in here. */
  timesSchema.extend({
    about: z.literal('unrecorded'),
    ids: z.array(z.number().int()).length(1),
    /** The chat, and the name its writer gave themselves. */
    chatAddress: z.string(),
    pushName: z.string().nullable(),
    preview: z.string(),
  }),
]);
export type Unfinished = z.infer<typeof unfinishedSchema>;
