// Frozen: what the migration of 510 was written with. The living one is src-shared/text/word-stems.ts, which may change.
import { francoForms } from './franco.ts';
import { wordsOf } from './fold-text.ts';
import { isNatural } from './natural-words.ts';

/** "The", "with the", "and for the" …: written as one word with the noun. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u;

/** "And", "so", "with" before a word that has no article, only its letters: والله. */
const BEFORE_ARTICLE = /^[وفب](?=ال)/u;

/**
 * The word without its Arabic article: الصيدليه, بالصيدليه and وللصيدليه give صيدليه.
 * @param word One folded word.
 * @returns undefined when there is no article, or fewer than two letters would remain.
 */
function stemOf(word: string): string | undefined {
  const stem = word.replace(ARTICLE, '');
  if (stem === word || isNatural(word) || isNatural(word.replace(BEFORE_ARTICLE, ''))) return undefined;
  return stem;
}

/**
 * What else a stored word is found by: its stem, and for Arabic in Latin letters (3elag) the Arabic words it may be.
 * @param word One folded word.
 */
function otherForms(word: string): readonly string[] {
  const stem = stemOf(word);
  return stem === undefined ? francoForms(word) : [stem];
}

/** The other forms of a folded text, for the second search column; the words themselves are not repeated. */
export function stemsOf(folded: string): string {
  return wordsOf(folded).flatMap(otherForms).join(' ');
}
