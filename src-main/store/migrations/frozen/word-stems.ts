// Frozen like fold-text.ts. The living one is src-shared/text/word-stems.ts, which may change.
import { wordsOf } from './fold-text.ts';

/** "and the", "with the", "so the", "like the", "for the", "the": written as one word with the noun. */
const ARTICLE = /^(?:[وبفك]?ال|لل)(?=\p{L}{2})/u;

/**
 * The word without its Arabic article: الصيدليه, بالصيدليه and للصيدليه give صيدليه.
 * @param word One folded word.
 * @returns undefined when there is no article, or fewer than two letters would remain.
 */
function stemOf(word: string): string | undefined {
  const stem = word.replace(ARTICLE, '');
  return stem === word ? undefined : stem;
}

/** The stems of a folded text, for the second search column; words without an article are not repeated. */
export function stemsOf(folded: string): string {
  return wordsOf(folded)
    .map(stemOf)
    .filter((stem) => stem !== undefined)
    .join(' ');
}
