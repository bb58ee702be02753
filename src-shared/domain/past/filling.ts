import { z } from 'zod';

/** How far back the phone's chats are filled in. `day`: no further than the first link has looked by itself. */
export const REACHES = ['day', 'month', 'all'] as const;
export const reachSchema = z.enum(REACHES);
export type Reach = z.infer<typeof reachSchema>;

/** `paused`: by a person. */
const FILLING_STATES = ['running', 'paused', 'done'] as const;
const fillingStateSchema = z.enum(FILLING_STATES);
export type FillingState = z.infer<typeof fillingStateSchema>;

/**
 * Where a chat stands. `reached`: as far back as was asked for. `beginning`: the phone gave no more. `unanswered`: the phone
 * was asked several times and did not answer.
 */
const FILLING_CHAT_STATES = ['waiting', 'reached', 'beginning', 'unanswered'] as const;
export type FillingChatState = (typeof FILLING_CHAT_STATES)[number];

/** The phone's past, as it is filled in. */
export const fillingSchema = z.object({
  reach: reachSchema,
  state: fillingStateSchema,
  /** Older than this is not asked for, epoch ms; 0 is all that the phone gives. */
  since: z.number().int(),
  /** Chats of all, those that are done, and of these the ones in which the phone gave no more, or did not answer. */
  chats: z.number().int(),
  done: z.number().int(),
  beginnings: z.number().int(),
  unanswered: z.number().int(),
  /** Messages that were new. */
  added: z.number().int(),
});
export type Filling = z.infer<typeof fillingSchema>;

/**
 * What a filling waits for just now.
 * - `link`: the phone's link is away. `catching-up`: what is new comes first. `sending`: something is being sent.
 * - `burst`: many messages come in. `phone`: the phone does not answer. `room`: the disk is full.
 */
const FILLING_HOLDS = ['link', 'catching-up', 'sending', 'burst', 'phone', 'room'] as const;
const fillingHoldSchema = z.enum(FILLING_HOLDS);
export type FillingHold = z.infer<typeof fillingHoldSchema>;

export const shownFillingSchema = fillingSchema.extend({ hold: fillingHoldSchema.nullable() });
export type ShownFilling = z.infer<typeof shownFillingSchema>;
