import { z } from 'zod';

/** What a webhook is told of; stored with it, so that none is renamed. */
export const WEBHOOK_EVENTS = ['message.created', 'message.updated'] as const;
export const webhookEventSchema = z.enum(WEBHOOK_EVENTS);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/**
 * Why the last call did not come through.
 * - `unreachable`: nobody answered there.
 * - `too-slow`: no answer in time.
 * - `refused`: an answer that is no success.
 * - `address-refused`: the name leads into the pharmacy's own network.
 */
export const webhookProblemSchema = z.enum(['unreachable', 'too-slow', 'refused', 'address-refused']);
export type WebhookProblem = z.infer<typeof webhookProblemSchema>;

/** An address of another program that hears what happens, as the settings show it: never its secret. */
export const webhookSchema = z.object({
  id: z.number().int(),
  url: z.string(),
  events: z.array(webhookEventSchema),
  createdAt: z.number().int(),
  /** Epoch ms of the last call that came through; null for never. */
  lastSuccessAt: z.number().int().nullable(),
  /** Of the last call, null when that came through. */
  problem: webhookProblemSchema.nullable(),
  /** The status of the answer, where there was one. */
  problemStatus: z.number().int().nullable(),
  /** How many calls still have to come through. */
  waiting: z.number().int(),
  /** How many were given up: a day old, or too many. */
  givenUp: z.number().int(),
  /** `gone`: the other side said so (410). `person`: somebody here. */
  disabled: z.enum(['gone', 'person']).nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;

/** No name and password in it, which would be shown and logged, and nothing after a `#`, which is never sent. */
export const webhookUrlSchema = z
  .string()
  .trim()
  .max(500)
  .pipe(z.url({ protocol: /^https?$/ }).regex(/^https?:\/\/[^/?#@\s]+(?:[/?][^#\s]*)?$/));
