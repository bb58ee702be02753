import { sql } from 'kysely';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { reindexMessage } from './message-search.ts';
import { getMessage } from './messages.ts';

export interface SearchUpkeep {
  /** Messages before this one were folded by earlier rules; 0 when none were. */
  refoldBefore: number;
  /** When the index was last made of one piece, epoch ms. */
  mergedAt: number;
  isMerging: 0 | 1;
}

/** What the earlier rules folded otherwise: letters, a hamza, three of a letter, pairs, franco. */
const AFFECTED =
  /\u0621[\p{M}\u0640]*[\u0621-\u064A]|[\u067E\u0686\u06A4\u06AF]|[\u0624\u0626]\p{M}*\u0648|\p{M}\u0648|([\u0621-\u064A])\1\1|[وف][\p{M}\u0640]*(?:[بك][\p{M}\u0640]*[اٱ][\p{M}\u0640]*ل|ل[\p{M}\u0640]*ل)|[a-z][2356789]|[235789][a-z]/iu;

const select = statement(() =>
  query
    .selectFrom('search_upkeep')
    .select(['refold_before as refoldBefore', 'merged_at as mergedAt', 'is_merging as isMerging'])
    .where('id', '=', 1),
);

const update = statement((p: SearchUpkeep) =>
  query
    .updateTable('search_upkeep')
    .set({ refold_before: p.refoldBefore, merged_at: p.mergedAt, is_merging: p.isMerging })
    .where('id', '=', 1),
);

const selectBefore = statement((p: { before: number; limit: number }) =>
  query
    .selectFrom('messages')
    .select(['id', 'content', 'details'])
    .where('id', '<', p.before)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const selectIndexed = statement((p: { id: number }) =>
  query.selectFrom('message_search').select('rowid').where('rowid', '=', p.id),
);

const countChanges = statement(() => query.selectNoFrom(sql<number>`total_changes()`.as('count')));

const NOTHING: SearchUpkeep = { refoldBefore: 0, mergedAt: 0, isMerging: 0 };

export const getUpkeep = (tx: ReadTx): SearchUpkeep => tx.get(select, {}) ?? NOTHING;

export function setUpkeep(tx: Tx, upkeep: SearchUpkeep): void {
  tx.run(update, upkeep);
}

/** Indexes again what is folded otherwise now, the newest first. @returns before which message to go on; 0 at the end. */
export function refoldMessages(tx: Tx, input: { before: number; limit: number }): number {
  const messages = tx.all(selectBefore, input);
  for (const { id, content, details } of messages) {
    if (!AFFECTED.test(`${content}\n${details ?? ''}`) || tx.get(selectIndexed, { id }) === undefined)
      continue;
    reindexMessage(tx, { id, text: textOfMessage(getMessage(tx, id)) });
  }
  return messages.length < input.limit ? 0 : (messages.at(-1)?.id ?? 0);
}

/** Fewer changes than these were none to the index. */
const MERGED = 2;

/**
 * Puts the pieces of the index together: every word is looked for in each piece, and new messages are written as pieces of
 * their own. @param input.begins goes for all pieces, also those that are few. @returns whether there is more to do.
 */
export function mergeIndex(tx: Tx, input: { pages: number; begins: boolean }): boolean {
  const before = tx.get(countChanges, {})?.count ?? 0;
  const pages = input.begins ? -input.pages : input.pages;
  const merge = sql`INSERT INTO message_search (message_search, rank) VALUES ('merge', ${pages})`;
  tx.run(adHoc({ compile: () => merge.compile(query) }), {});
  return (tx.get(countChanges, {})?.count ?? 0) - before >= MERGED;
}
