import type { Note } from '#shared/domain/conversations/note.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectOfNote = statement((p: { noteId: number }) =>
  query
    .selectFrom('note_mentions')
    .select(['agent_id as agentId', 'seen_at as seenAt'])
    .where('note_id', '=', p.noteId)
    .orderBy('agent_id'),
);

const insert = statement((p: { noteId: number; agentId: number }) =>
  query
    .insertInto('note_mentions')
    .orIgnore()
    .values({ note_id: p.noteId, agent_id: p.agentId, seen_at: null }),
);

const remove = statement((p: { noteId: number; agentId: number }) =>
  query.deleteFrom('note_mentions').where('note_id', '=', p.noteId).where('agent_id', '=', p.agentId),
);

const updateSeen = statement((p: { noteId: number; agentId: number; now: number }) =>
  query
    .updateTable('note_mentions')
    .set({ seen_at: p.now })
    .where('note_id', '=', p.noteId)
    .where('agent_id', '=', p.agentId)
    .where('seen_at', 'is', null),
);

const selectNotesOfAgent = statement((p: { agentId: number; limit: number }) =>
  query
    .selectFrom('note_mentions')
    .innerJoin('notes', 'notes.id', 'note_mentions.note_id')
    .select('note_mentions.note_id as noteId')
    .where('note_mentions.agent_id', '=', p.agentId)
    .where('notes.deleted_at', 'is', null)
    .orderBy('note_mentions.note_id', 'desc')
    .limit(p.limit),
);

export function listMentionsOf(tx: ReadTx, noteId: number): Note['mentions'] {
  return tx.all(selectOfNote, { noteId });
}

/** Who is called from now on; who was called before and still is has seen what they have seen. */
export function setMentions(tx: Tx, noteId: number, agentIds: readonly number[]): void {
  for (const { agentId } of listMentionsOf(tx, noteId)) {
    if (!agentIds.includes(agentId)) tx.run(remove, { noteId, agentId });
  }
  for (const agentId of agentIds) tx.run(insert, { noteId, agentId });
}

export function markMentionSeen(tx: Tx, input: { noteId: number; agentId: number; now: number }): void {
  tx.run(updateSeen, input);
}

/** Newest first, without notes that were removed. */
export function listNoteIdsMentioning(tx: ReadTx, input: { agentId: number; limit: number }): number[] {
  return tx.all(selectNotesOfAgent, input).map(({ noteId }) => noteId);
}
