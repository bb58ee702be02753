// Where messages stand that WhatsApp names by its ids.
import { query, statement } from '../../../schema/query.ts';
import type { ReadTx } from '../../../schema/tx.ts';
import type { ThreadPlace } from './unread-messages.ts';

export interface KnownPlace extends ThreadPlace {
  /** No person wrote it. */
  isAutomatic: boolean;
  /** Epoch ms. */
  changedAt: number;
}

const select = statement((p: { contactId: number; waMessageId: string }) =>
  query
    .selectFrom('messages')
    .select(['id', 'sent_at as sentAt', 'automation', 'updated_at as changedAt'])
    .where('wa_message_id', '=', p.waMessageId)
    .where('contact_id', '=', p.contactId),
);

/** Of what came from or went to a contact. */
export function listPlacesOf(tx: ReadTx, input: { contactId: number; waMessageId: string }): KnownPlace[] {
  return tx
    .all(select, input)
    .map(({ automation, ...place }) => ({ ...place, isAutomatic: automation !== null }));
}
