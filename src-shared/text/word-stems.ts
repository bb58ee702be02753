import { francoForms } from './franco.ts';
import { wordsOf } from './fold-text.ts';
import { beginsNatural, isNatural } from './natural-words.ts';

/** "The", "with the", "and for the" …: written as one word with the noun. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u;

/**
 * What Arabic writes onto the next word without an article, and the fewest letters of a word that takes it: every short
 * word begins with one of these letters by chance. Each one more is looked for with every word, so that rare pairs are not
 * among them.
 */
const ATTACHED: readonly (readonly [attached: string, least: number])[] = [
  ['و', 3],
  ['ب', 3],
  ['ل', 3],
  ['ف', 4],
  ['ك', 4],
  ['وب', 3],
  ['ول', 3],
  ['عال', 3],
];

/** "And", "so", "with" before a word that has no article, only its letters: والله. */
const BEFORE_ARTICLE = /^[وفب](?=ال)/u;

const ARABIC = /^\p{Script=Arabic}+$/u;

/**
 * The word without its Arabic article: الصيدليه, بالصيدليه and وللصيدليه give صيدليه.
 * @param word One folded word.
 * @returns undefined when there is no article, or fewer than two letters would remain.
 */
export function stemOf(word: string): string | undefined {
  const stem = word.replace(ARTICLE, '');
  if (stem === word || isNatural(word) || isNatural(word.replace(BEFORE_ARTICLE, ''))) return undefined;
  return stem;
}

/**
 * What else a stored word is found by: its stem, and for Arabic in Latin letters (3elag) the Arabic words it may be.
 * @param word One folded word.
 */
export function otherForms(word: string): readonly string[] {
  const stem = stemOf(word);
  return stem === undefined ? francoForms(word) : [stem];
}

/** The other forms of a folded text, for the second search column; the words themselves are not repeated. */
export function stemsOf(folded: string): string {
  return wordsOf(folded).flatMap(otherForms).join(' ');
}

/** The word without its article, or else without each attached word that it may begin with: وبرد is برد. */
export function baresOf(word: string): string[] {
  const stem = stemOf(word);
  if (stem !== undefined) return [stem];
  if (!ARABIC.test(word) || isNatural(word)) return [];
  const rests: string[] = [];
  for (const [attached, least] of ATTACHED) {
    if (!word.startsWith(attached) || word.length - attached.length < least) continue;
    // "وبنادول" is بنادول and not نادول.
    if (attached.length > 1 && rests.some(isNatural)) continue;
    rests.push(word.slice(attached.length));
  }
  return rests;
}

/** The folded word with everything that may be written onto it: برد is in وبرد, ببرد and لبرد. */
export function attachedOf(word: string): string[] {
  if (!ARABIC.test(word)) return [];
  return ATTACHED.filter(([, least]) => word.length >= least)
    .map(([attached]) => attached + word)
    .filter((form) => !beginsNatural(form));
}
