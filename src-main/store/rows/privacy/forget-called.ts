import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import type { Tx } from '../../schema/tx.ts';
import { reindexMessage } from '../messages/message-search.ts';
import { getMessage } from '../messages/messages.ts';
import { IN_SET, ofSets, runOf } from './of-ids.ts';

const selectCalls = ofSets<{ messageId: number; digits: string }>(
  `SELECT message_id AS messageId, digits FROM called_people WHERE contact_id ${IN_SET}`,
);

/** Stands in the place of somebody who was called by “@”, in messages of others. */
const NOBODY = '@…';

const replaceCall = {
  sql: `UPDATE messages SET content = replace(content, ?, ?), earlier_texts = replace(earlier_texts, ?, ?) WHERE id = ?`,
  bind: ({ id, digits }: { id: number; digits: string }) => [`@${digits}`, NOBODY, `@${digits}`, NOBODY, id],
};

/** Who was called by their number in messages of others is nobody there from now on. */
export function forgetCalled(tx: Tx, contactIds: readonly number[]): void {
  for (const { messageId, digits } of tx.all(selectCalls, { sets: [contactIds] })) {
    tx.run(replaceCall, { id: messageId, digits });
    reindexMessage(tx, { id: messageId, text: textOfMessage(getMessage(tx, messageId)) });
    tx.changes.messageChanged(messageId);
  }
  runOf(tx, `DELETE FROM called_people WHERE contact_id ${IN_SET}`, contactIds);
}
