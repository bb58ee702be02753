import { z } from 'zod';

/**
 * What asking for older messages has come to.
 * - `loaded`: some have come, and there may be more. `beginning`: WhatsApp has nothing that is older.
 * - `no-answer`: WhatsApp does not answer, or the link is away.
 */
export const olderOutcomeSchema = z.enum(['loaded', 'beginning', 'no-answer']);
export type OlderOutcome = z.infer<typeof olderOutcomeSchema>;
