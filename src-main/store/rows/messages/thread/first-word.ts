import { sql, type SqlBool } from 'kysely';
import { isTalk, kindOf, kindsWith } from '#shared/domain/messages/message-kinds.ts';
import { query, statement } from '../../../schema/query.ts';
import type { ReadTx } from '../../../schema/tx.ts';

/** What could have been welcomed. Names that nobody knows are unreadable, and are not among them. */
const WELCOMED = kindsWith((kind) => kindOf(kind).isAnsweredByAutomation || isTalk(kind));

const selectOther = statement((p: { conversationId: number; messageId: number }) =>
  query
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', p.conversationId)
    .where('id', '<>', p.messageId)
    .where(({ eb, or }) => or([eb('direction', '=', 'outgoing'), eb('wa_type', 'in', WELCOMED)]))
    .limit(1),
);

/** The same of one that is likely to be it. */
const selectLikely = statement((p: { conversationId: number; likelyId: number }) =>
  query
    .selectFrom('messages')
    .select('id')
    .where('id', '=', p.likelyId)
    .where(sql<SqlBool>`+conversation_id = ${p.conversationId}`)
    .where(({ eb, or }) => or([eb('direction', '=', 'outgoing'), eb('wa_type', 'in', WELCOMED)])),
);

const selectAny = statement((p: { conversationId: number; messageId: number }) =>
  query
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', p.conversationId)
    .where('id', '<>', p.messageId)
    .limit(1),
);

/**
 * Whether nothing but missed calls and what could not be read went before it, with a customer who began the
 * conversation by them: the welcome that they did not get is still to come.
 * @param beforeId What its conversation showed in the list before it came: mostly that tells it.
 */
export function isFirstWord(
  tx: ReadTx,
  { beforeId, ...at }: { conversationId: number; messageId: number; beforeId: number | undefined },
): boolean {
  const { conversationId, messageId } = at;
  const likelyId = beforeId === messageId ? undefined : beforeId;
  if (likelyId !== undefined && tx.get(selectLikely, { conversationId, likelyId }) !== undefined)
    return false;
  return tx.get(selectOther, at) === undefined && tx.get(selectAny, at) !== undefined;
}

/** Whether nobody has said anything else there. */
export const isAlone = (tx: ReadTx, at: { conversationId: number; messageId: number }): boolean =>
  tx.get(selectOther, at) === undefined;
