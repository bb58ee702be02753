import { z } from 'zod';

/** Customers who wait for an answer, as numbers alone: a locked screen may show these. */
export const waitingCountsSchema = z.object({
  all: z.number().int(),
  nobodys: z.number().int(),
  /** Whoever has none is left out. */
  ofAgents: z.array(z.object({ agentId: z.number().int(), count: z.number().int() })),
});
export type WaitingCounts = z.infer<typeof waitingCountsSchema>;
