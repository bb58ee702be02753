import { z } from 'zod';

/** Whom something is about, as it is shown: the name, else the number, else what they call themselves on WhatsApp. */
export const whoSchema = z.object({
  /** The name staff gave, else WhatsApp's push name; null when neither is known. */
  customerName: z.string().nullable(),
  /** E.164 digits without '+', e.g. 201012345678; null when WhatsApp hides the number. */
  customerPhone: z.string().nullable(),
  /** Without @; null when none is known. It can be somebody else's later. */
  customerUsername: z.string().nullable(),
});
export type Who = z.infer<typeof whoSchema>;
