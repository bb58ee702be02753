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
 */
export function isFirstWord(tx: ReadTx, at: { conversationId: number; messageId: number }): boolean {
  return tx.get(selectOther, at) === undefined && tx.get(selectAny, at) !== undefined;
}

/** Whether nobody has said anything else there. */
export const isAlone = (tx: ReadTx, at: { conversationId: number; messageId: number }): boolean =>
  tx.get(selectOther, at) === undefined;
