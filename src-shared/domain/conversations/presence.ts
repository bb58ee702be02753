import { z } from 'zod';

/** What a customer is doing just now, as far as WhatsApp tells. Nobody keeps it: a moment later it says nothing. */
export const presenceSchema = z.object({
  state: z.enum(['typing', 'recording', 'online', 'away']),
  /** Epoch ms; only of who is away, and where they let it be seen. */
  lastSeenAt: z.number().int().nullable(),
});
export type Presence = z.infer<typeof presenceSchema>;

/** What the pharmacy shows of itself. */
export const TYPING_STATES = ['typing', 'recording', 'paused'] as const;
export type TypingState = (typeof TYPING_STATES)[number];

/** WhatsApp repeats it while somebody goes on; without that it is over. */
export const TYPING_LASTS_MS = 25_000;

/** The open conversation and a screenful of the list. */
export const MOST_WATCHED = 20;
