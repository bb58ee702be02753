import { z } from 'zod';

/** The door for the pharmacy's other programs on this PC. */
export const localApiSettingsSchema = z
  .object({
    /** Off: nothing listens, and nobody is told anything. */
    isOn: z.boolean(),
    port: z.number().int().min(1024).max(65_535),
  })
  .strict();
export type LocalApiSettings = z.infer<typeof localApiSettingsSchema>;

export const DEFAULT_LOCAL_API: LocalApiSettings = { isOn: false, port: 8790 };

/**
 * Whether it can be called now. `port-taken`: another program has the port. `port-refused`: Windows keeps it for itself.
 */
export const localApiStateSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('off') }),
  z.object({ phase: z.literal('starting') }),
  z.object({ phase: z.literal('on'), port: z.number().int() }),
  z.object({ phase: z.literal('failed'), problem: z.enum(['port-taken', 'port-refused', 'failed']) }),
]);
export type LocalApiState = z.infer<typeof localApiStateSchema>;
