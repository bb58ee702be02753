import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** Long after WhatsApp's quarter of an hour: the words may still be wanted, and are nobody's business for longer. */
export const EDIT_DRAFT_KEPT_MS = 24 * 3_600_000;

interface EditDraft {
  agentId: number;
  messageId: number;
  text: string;
  /** What the message said when the edit was begun. */
  before: string | null;
}

const put = statement((p: EditDraft & { now: number }) =>
  query
    .insertInto('edit_drafts')
    .values({
      agent_id: p.agentId,
      message_id: p.messageId,
      text: p.text,
      text_before: p.before,
      updated_at: p.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['agent_id', 'message_id'])
        .doUpdateSet({ text: p.text, text_before: p.before, updated_at: p.now }),
    ),
);

const remove = statement((p: { agentId: number; messageId: number }) =>
  query.deleteFrom('edit_drafts').where('agent_id', '=', p.agentId).where('message_id', '=', p.messageId),
);

const removeOthersIn = statement((p: { agentId: number; messageId: number; conversationId: number }) =>
  query
    .deleteFrom('edit_drafts')
    .where('agent_id', '=', p.agentId)
    .where('message_id', '<>', p.messageId)
    .where('message_id', 'in', ({ selectFrom }) =>
      selectFrom('messages').select('messages.id').where('messages.conversation_id', '=', p.conversationId),
    ),
);

const removeBefore = statement((p: { at: number }) =>
  query.deleteFrom('edit_drafts').where('updated_at', '<', p.at),
);

const selectOf = statement((p: { agentId: number; since: number }) =>
  query
    .selectFrom('edit_drafts')
    .select(['message_id as messageId', 'text', 'text_before as before'])
    .where('agent_id', '=', p.agentId)
    .where('updated_at', '>=', p.since)
    .orderBy('updated_at')
    .orderBy('message_id'),
);

const giveToCopy = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('edit_drafts')
    .set({ message_id: p.intoId })
    .where('message_id', '=', p.fromId)
    .where('agent_id', 'not in', ({ selectFrom }) =>
      selectFrom('edit_drafts as kept').select('kept.agent_id').where('kept.message_id', '=', p.intoId),
    ),
);

export function putEditDraft(tx: Tx, draft: EditDraft & { now: number }): void {
  tx.run(put, draft);
}

export function deleteEditDraft(tx: Tx, draft: Pick<EditDraft, 'agentId' | 'messageId'>): void {
  tx.run(remove, draft);
}

/** Somebody edits one message of a conversation at a time. */
export function deleteOtherEditDrafts(
  tx: Tx,
  where: Pick<EditDraft, 'agentId' | 'messageId'> & { conversationId: number },
): void {
  tx.run(removeOthersIn, where);
}

/** @param at epoch ms. */
export function deleteEditDraftsBefore(tx: Tx, at: number): void {
  tx.run(removeBefore, { at });
}

/** The one that was written last comes last. */
export const listEditDraftsOf = (
  tx: ReadTx,
  input: { agentId: number; since: number },
): Omit<EditDraft, 'agentId'>[] => tx.all(selectOf, input);

/** The message has another row now. */
export function moveEditDrafts(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(giveToCopy, ids);
}
