import { francoForms } from '../../text/franco.ts';
import { replyWords } from '../../text/reply-words.ts';
import { baresOf, stemOf } from '../../text/word-stems.ts';

/** A text as rules look at it: of each word the forms in which a term may name it. Made once for all rules. */
export type TextWords = readonly (readonly string[])[];

/** More words than any message that says what it is about at its beginning. */
const MAX_WORDS = 400;

/** How long a text is read; hostile ones are longer. */
const MAX_LENGTH = 4096;

export function textWords(text: string): TextWords {
  return replyWords(text.slice(0, MAX_LENGTH)).slice(0, MAX_WORDS).map(formsOf);
}

/** Whether the words of a term stand one after the other in the text. */
export function hasTerm(text: TextWords, term: string): boolean {
  const wanted = wordsOfTerm(term);
  const [first] = wanted;
  if (first === undefined) return false;
  // Of a few hundred terms hardly one is in a text, and most of them are seen to be missing at once.
  if (!first.open && !formsIn(text).has(first.word)) return false;
  return text.some((_, start) =>
    wanted.every(
      ({ word, open }, offset) =>
        text[start + offset]?.some((form) => (open ? form.startsWith(word) : form === word)) ?? false,
    ),
  );
}

const formsByText = new WeakMap<TextWords, ReadonlySet<string>>();

/** All forms of all words. */
function formsIn(text: TextWords): ReadonlySet<string> {
  let forms = formsByText.get(text);
  if (forms === undefined) {
    forms = new Set(text.flat());
    formsByText.set(text, forms);
  }
  return forms;
}

interface WantedWord {
  word: string;
  /** It may go on. */
  open: boolean;
}

/** Rules have a few hundred terms, the same for every message; more come by while rules are being written. */
const MOST_READ = 5_000;
const readTerms = new Map<string, readonly WantedWord[]>();

function wordsOfTerm(term: string): readonly WantedWord[] {
  const known = readTerms.get(term);
  if (known !== undefined) return known;
  const wanted = term.split(/\s+/).flatMap((part) =>
    replyWords(part).map((word, index, all) => ({
      word: bare(word),
      open: part.endsWith('*') && index === all.length - 1,
    })),
  );
  if (readTerms.size >= MOST_READ) readTerms.clear();
  readTerms.set(term, wanted);
  return wanted;
}

/** The terms that the text has, in the rule's own spelling. */
export function listTermsIn(text: TextWords, terms: readonly string[]): string[] {
  return terms.filter((term) => hasTerm(text, term));
}

function bare(word: string): string {
  return stemOf(word) ?? word;
}

/** The word; without what Arabic writes onto it (an article, "and", "with", "for"); and what Latin letters say in Arabic. */
const formsOf = (word: string): string[] => [word, ...baresOf(word), ...francoForms(word)];
