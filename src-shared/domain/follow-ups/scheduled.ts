import { z } from 'zod';
import { givenTimeSchema } from '../given-times.ts';
import { MAX_TEXT_LENGTH, messageSchema } from '../messages/message.ts';
import { followedSchema } from './followed.ts';

/** So late it still goes out by itself, because the PC was off; what is older, a person looks at. */
export const LATE_LIMIT_MS = 12 * 3_600_000;

/**
 * - `missed`: the PC was off for too long; a person sends it now or discards it.
 * - `answered`: it was to go only if no answer came, and one came.
 */
const SCHEDULED_STATES = ['waiting', 'sent', 'cancelled', 'missed', 'answered'] as const;
export const scheduledStateSchema = z.enum(SCHEDULED_STATES);
export type ScheduledState = z.infer<typeof scheduledStateSchema>;

/** What a person writes now and wants sent later. */
export const scheduledDraftSchema = z
  .object({
    text: z.string().trim().min(1).max(MAX_TEXT_LENGTH),
    /** Epoch ms. */
    sendAt: givenTimeSchema,
    /** Not when the customer has written in the meantime. */
    onlyIfSilent: z.boolean(),
  })
  .strict();
export type ScheduledDraft = z.infer<typeof scheduledDraftSchema>;

export const scheduledSchema = z.object({
  id: z.number().int(),
  for: followedSchema,
  text: z.string(),
  sendAt: z.number().int(),
  onlyIfSilent: z.boolean(),
  /** The agent's id. */
  createdBy: z.number().int(),
  state: scheduledStateSchema,
  messageId: z.number().int().nullable(),
  /** What has become of that message: it left the desk's hands when it was queued, and may still wait or fail. */
  sentAs: messageSchema.pick({ status: true, failureReason: true }).nullable(),
  /** Epoch ms when it stopped waiting. */
  settledAt: z.number().int().nullable(),
  /** The customer has written since. */
  hasAnswer: z.boolean(),
  createdAt: z.number().int(),
});
export type Scheduled = z.infer<typeof scheduledSchema>;

/** A minute late is the clock's doing; more was the PC's. */
export const isLate = ({ state, settledAt, sendAt }: Scheduled): boolean =>
  state === 'sent' && settledAt !== null && settledAt - sendAt > 5 * 60_000;
