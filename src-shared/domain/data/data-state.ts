import { z } from 'zod';

/**
 * Whether the desk has its data in hand:
 * - `open`: as it should be.
 * - `stopped`: something that the desk cannot do without has ended; it is being started again.
 * - `reopened`: that has happened, and everything is there again. `at` is when, epoch ms.
 */
export const dataStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('stopped') }),
  z.object({ state: z.literal('reopened'), at: z.number() }),
]);
export type DataState = z.infer<typeof dataStateSchema>;
