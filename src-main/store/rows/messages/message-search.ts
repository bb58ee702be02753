import { sql } from 'kysely';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { soughtForms } from '#shared/text/sought-forms.ts';
import { stemsOf } from '#shared/text/word-stems.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** More words than this narrow nothing down. */
const MAX_WORDS = 8;

/** One letter matches nearly every message and finds nothing for anybody. */
const MIN_LETTERS = 2;

const insert = statement((p: { id: number; folded: string; stems: string }) =>
  query.insertInto('message_search').values({ rowid: p.id, folded: p.folded, stems: p.stems }),
);

// By rowid and not by rank: newest first is what staff look for, and ranking reads every match.
const selectNewest = statement((p: { match: string; beforeId: number; limit: number }) =>
  query
    .selectFrom('message_search')
    .select('rowid as id')
    .where(sql<boolean>`message_search MATCH ${p.match}`)
    .where('rowid', '<', p.beforeId)
    .orderBy('rowid', 'desc')
    .limit(p.limit),
);

const remove = statement((p: { id: number }) => query.deleteFrom('message_search').where('rowid', '=', p.id));

/** Must run in the transaction that inserts the message. */
export function indexMessage(tx: Tx, message: { id: number; text: string }): void {
  if (message.text === '') return;
  const folded = foldText(message.text);
  tx.run(insert, { id: message.id, folded, stems: stemsOf(folded) });
}

export function unindexMessage(tx: Tx, id: number): void {
  tx.run(remove, { id });
}

/** The same for a message whose text has changed. */
export function reindexMessage(tx: Tx, message: { id: number; text: string }): void {
  unindexMessage(tx, message.id);
  indexMessage(tx, message);
}

/**
 * Ids of the messages that contain every word (or a word beginning with it), newest first.
 * @param input.beforeId continues after a page: the id of its last message.
 * @returns nothing for a query without a word of two letters.
 */
export function searchMessageIds(
  tx: ReadTx,
  input: { query: string; beforeId?: number | undefined; limit: number },
): number[] {
  const match = toMatch(input.query, endingsIn(tx));
  if (match === undefined) return [];
  const beforeId = input.beforeId ?? Number.MAX_SAFE_INTEGER;
  return tx.all(selectNewest, { match, beforeId, limit: input.limit }).map(({ id }) => id);
}

/** The longest beginning that the index keeps a list of. */
const LONGEST_BEGINNING = 6;

/** A beginning of more words than this is no ending of one. */
const MOST_ENDINGS = 24;

/** Sorts after every letter, and before every word that goes on. */
const LAST = '\u{10FFFF}';
const NEXT = '\u0001';

const selectWord = statement((p: { from: string; until: string }) =>
  query
    .selectFrom('message_words')
    .select('term')
    .where('term', '>=', p.from)
    .where('term', '<=', p.until)
    .limit(1),
);

/** The words of the index that begin so; undefined for more than a few. */
export type EndingsOf = (beginning: string) => string[] | undefined;

/**
 * Of a longer beginning the index has no list, and FTS5 makes one of all that it finds before it gives the newest: with
 * hundreds of thousands of messages that takes as long as everything else together. The words themselves are few.
 */
export const endingsIn =
  (tx: ReadTx): EndingsOf =>
  (beginning) => {
    const words: string[] = [];
    for (let from = beginning; words.length <= MOST_ENDINGS; from = `${words.at(-1)}${NEXT}`) {
      const found = tx.get(selectWord, { from, until: beginning + LAST });
      if (found === undefined) return words;
      words.push(found.term);
    }
    return undefined;
  };

/**
 * An FTS5 expression; every word quoted, because FTS5 throws at most unquoted punctuation. Undefined for a query
 * without a word of two letters.
 * @param endingsOf where the index knows its words.
 */
export function toMatch(text: string, endingsOf?: EndingsOf): string | undefined {
  const words = wordsOf(foldText(text)).filter((word) => Array.from(word).length >= MIN_LETTERS);
  if (words.length === 0) return undefined;
  return words
    .slice(0, MAX_WORDS)
    .map((word) => alternatives(word, endingsOf))
    .join(' AND ');
}

function alternatives(word: string, endingsOf: EndingsOf | undefined): string {
  const forms = soughtForms(word).flatMap(({ text, isWhole }) => {
    if (isWhole) return [`"${text}"`];
    const isLong = Array.from(text).length > LONGEST_BEGINNING;
    return (isLong ? endingsOf?.(text) : undefined)?.map((one) => `"${one}"`) ?? [`"${text}"*`];
  });
  // Of words that none has there is nothing; the word itself finds that as quickly.
  if (forms.length === 0) return `"${word}"`;
  return forms.length === 1 ? forms.join('') : `(${forms.join(' OR ')})`;
}
