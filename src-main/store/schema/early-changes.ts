import type { Generated } from 'kysely';
import type { MessageDirection } from '#shared/domain/messages/message.ts';

/** What was done to a message that has not come yet. */
export interface EarlyChangesTable {
  id: Generated<number>;
  wa_message_id: string;
  /** Null, like `addresses`, for those from before it was kept. */
  direction: MessageDirection | null;
  /** JSON: string[]; the names of the person whose message it is. */
  addresses: string | null;
  /** JSON: MessageChange. */
  change: string;
  happened_at: number;
  /** By this PC's clock. */
  seen_at: number;
}
