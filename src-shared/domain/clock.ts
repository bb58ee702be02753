import { z } from 'zod';

/** From here on staff are told: what is less matters to nobody at the counter. */
export const WRONG_CLOCK_MS = 2 * 60_000;

/** How this PC's clock goes beside WhatsApp's. */
export const clockStateSchema = z.object({
  /** How far it is ahead, in ms, negative when it is behind; 0 while it is right, and while nobody knows. */
  aheadMs: z.number().int(),
});
export type ClockState = z.infer<typeof clockStateSchema>;
