import { sql } from 'kysely';
import { foldText } from '#shared/text/fold-text.ts';
import { stemsOf } from '#shared/text/word-stems.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { toMatch } from '../messages/message-search.ts';

const insert = statement((p: { id: number; folded: string; stems: string }) =>
  query.insertInto('note_search').values({ rowid: p.id, folded: p.folded, stems: p.stems }),
);

const remove = statement((p: { id: number }) => query.deleteFrom('note_search').where('rowid', '=', p.id));

const selectNewest = statement((p: { match: string; limit: number }) =>
  query
    .selectFrom('note_search')
    .select('rowid as id')
    .where(sql<boolean>`note_search MATCH ${p.match}`)
    .orderBy('rowid', 'desc')
    .limit(p.limit),
);

/** In the transaction that writes the note, also over what was found of it before. */
export function indexNote(tx: Tx, note: { id: number; text: string }): void {
  unindexNote(tx, note.id);
  const folded = foldText(note.text);
  tx.run(insert, { id: note.id, folded, stems: stemsOf(folded) });
}

export function unindexNote(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

/** Newest first; nothing for a query without a word of two letters. */
export function searchNoteIds(tx: ReadTx, input: { query: string; limit: number }): number[] {
  const match = toMatch(input.query);
  return match === undefined ? [] : tx.all(selectNewest, { match, limit: input.limit }).map(({ id }) => id);
}
