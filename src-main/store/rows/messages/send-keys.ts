// The desk's own keys of what it sends where WhatsApp gives the ids, and the ids that belong to them.
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

export interface SendKey {
  sendKey: string;
  messageId: number;
  waMessageId: string | null;
}

const columns = ['send_key as sendKey', 'message_id as messageId', 'wa_message_id as waMessageId'] as const;

const insert = statement((p: { sendKey: string; messageId: number; now: number }) =>
  query
    .insertInto('send_keys')
    .values({ send_key: p.sendKey, message_id: p.messageId, wa_message_id: null, created_at: p.now })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectByKey = statement((p: { sendKey: string }) =>
  query.selectFrom('send_keys').select(columns).where('send_key', '=', p.sendKey),
);

const selectById = statement((p: { waMessageId: string }) =>
  query.selectFrom('send_keys').select(columns).where('wa_message_id', '=', p.waMessageId),
);

const update = statement((p: { sendKey: string; waMessageId: string }) =>
  query
    .updateTable('send_keys')
    .set({ wa_message_id: p.waMessageId })
    .where('send_key', '=', p.sendKey)
    .where('wa_message_id', 'is', null),
);

export function insertSendKey(tx: Tx, input: { sendKey: string; messageId: number; now: number }): void {
  tx.run(insert, input);
}

export const findSendKey = (tx: ReadTx, sendKey: string): SendKey | undefined =>
  tx.get(selectByKey, { sendKey });

export const findSendKeyOfId = (tx: ReadTx, waMessageId: string): SendKey | undefined =>
  tx.get(selectById, { waMessageId });

/** The first id counts. */
export function setIdOfKey(tx: Tx, input: { sendKey: string; waMessageId: string }): void {
  tx.run(update, input);
}
