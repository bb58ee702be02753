import type { Generated } from 'kysely';

/** What was done to a message that has not come yet. */
export interface EarlyChangesTable {
  id: Generated<number>;
  wa_message_id: string;
  /** JSON: MessageChange. */
  change: string;
  happened_at: number;
  /** By this PC's clock. */
  seen_at: number;
}
