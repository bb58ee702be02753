import { z } from 'zod';

/** A text that the WhatsApp Business app on the phone writes by itself: its greeting, or that nobody is there. */
export const appTextSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  /** Epoch ms: when it became known. */
  seenAt: z.number().int(),
});
export type AppText = z.infer<typeof appTextSchema>;
