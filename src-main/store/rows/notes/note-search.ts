import { sql } from 'kysely';
import { foldText } from '#shared/text/fold-text.ts';
import { stemsOf } from '#shared/text/word-stems.ts';
import type { ConversationNarrowing } from '../../contract/conversation-narrowing.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { isOfNarrowed } from '../conversations/narrowing.ts';
import { toMatch } from '../messages/message-search.ts';

const insert = statement((p: { id: number; folded: string; stems: string }) =>
  query.insertInto('note_search').values({ rowid: p.id, folded: p.folded, stems: p.stems }),
);

const remove = statement((p: { id: number }) => query.deleteFrom('note_search').where('rowid', '=', p.id));

const newest = (p: { match: string; limit: number }) =>
  query
    .selectFrom('note_search')
    .select('note_search.rowid as id')
    .where(sql<boolean>`note_search MATCH ${p.match}`)
    .orderBy('note_search.rowid', 'desc')
    .limit(p.limit);

const selectNewest = statement(newest);

/** In the transaction that writes the note, also over what was found of it before. */
export function indexNote(tx: Tx, note: { id: number; text: string }): void {
  unindexNote(tx, note.id);
  const folded = foldText(note.text);
  tx.run(insert, { id: note.id, folded, stems: stemsOf(folded) });
}

export function unindexNote(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

/** Newest first; nothing for a query without a word of two letters. Of the conversations only, where any are asked for. */
export function searchNoteIds(
  tx: ReadTx,
  input: { query: string; chats?: ConversationNarrowing | undefined; limit: number },
): number[] {
  const match = toMatch(input.query);
  if (match === undefined) return [];
  const page = { match, limit: input.limit };
  const found =
    input.chats === undefined
      ? tx.all(selectNewest, page)
      : tx.all(
          adHoc(
            newest(page)
              .innerJoin('notes', 'notes.id', 'note_search.rowid')
              .where(isOfNarrowed(sql`+notes.conversation_id`, input.chats)),
          ),
          {},
        );
  return found.map(({ id }) => id);
}
