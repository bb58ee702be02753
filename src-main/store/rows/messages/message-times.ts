import type { MessageStatus } from '#shared/domain/messages/message.ts';
import type { MessageTimes } from '#shared/domain/messages/message-times.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

type Stage = keyof MessageTimes;

// The first word counts: WhatsApp says the same again after a reconnection.
const insert = statement((p: { messageId: number; stage: Stage; at: number }) =>
  query
    .insertInto('message_times')
    .values({ message_id: p.messageId, stage: p.stage, at: p.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const select = statement((p: { messageId: number }) =>
  query.selectFrom('message_times').select(['stage', 'at']).where('message_id', '=', p.messageId),
);

const STAGES: ReadonlySet<string> = new Set<Stage>(['sent', 'delivered', 'read', 'played']);
const isStage = (status: MessageStatus): status is Stage => STAGES.has(status);

/** It was told at this moment that a message of ours has come so far. */
export function noteTime(tx: Tx, input: { messageId: number; status: MessageStatus; at: number }): void {
  const { messageId, status, at } = input;
  if (isStage(status)) tx.run(insert, { messageId, stage: status, at });
}

export function readTimes(tx: ReadTx, messageId: number): MessageTimes {
  const times: MessageTimes = { sent: null, delivered: null, read: null, played: null };
  for (const { stage, at } of tx.all(select, { messageId })) times[stage] = at;
  return times;
}
