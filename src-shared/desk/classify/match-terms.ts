import { francoForms } from '../../text/franco.ts';
import { replyWords } from '../../text/reply-words.ts';
import { baresOf, stemOf } from '../../text/word-stems.ts';

/** A text as rules look at it, each word in its forms; made once for all rules. */
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
  const wanted = term.split(/\s+/).flatMap((part) =>
    replyWords(part).map((word, index, all) => ({
      word: bare(word),
      open: part.endsWith('*') && index === all.length - 1,
    })),
  );
  if (wanted.length === 0) return false;
  return text.some((_, start) =>
    wanted.every(({ word, open }, offset) => {
      const found = text[start + offset];
      return found?.some((form) => (open ? form.startsWith(word) : form === word)) === true;
    }),
  );
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
