import { francoForms } from './franco.ts';
import { foldText, wordsOf } from './fold-text.ts';
import { attachedOf, baresOf, otherForms } from './word-stems.ts';

/** A form in which a sought word may stand: whole, or as the beginning of a word. */
export type SoughtForm = { text: string; isWhole: boolean };

/** دواء is written دوا as often; a word that goes on (دوام) is another one. */
const LAST_HAMZA = /(?<=[اي])ء$/u;

/** صيدلية is صيدليت before an ending: صيدليتكم. */
const LAST_HEH = /(?<=.{3})ه$/u;

/** Enough letters that a word beginning so is the same one with an ending: 7abib is also in حبيبي. */
const LEAST_BEGINNING = 4;

/** Every form that a folded word of a search is looked for in. */
export function soughtForms(word: string): SoughtForm[] {
  const bares = baresOf(word);
  const begun = [word, ...bares, ...(bares.length === 0 ? [word] : bares).flatMap(attachedOf)];
  const forms = new Map(begun.map((text) => [text, false]));
  for (const text of [word, ...bares]) {
    if (LAST_HEH.test(text)) forms.set(text.replace(LAST_HEH, 'ت'), false);
  }
  for (const text of begun) {
    if (LAST_HAMZA.test(text)) forms.set(text.replace(LAST_HAMZA, ''), true);
  }
  for (const text of francoForms(word)) forms.set(text, text.length < LEAST_BEGINNING);
  return [...forms].map(([text, isWhole]) => ({ text, isWhole }));
}

/** For each word of a search its forms. */
export const soughtWordsOf = (query: string): SoughtForm[][] => wordsOf(foldText(query)).map(soughtForms);

/** Whether a folded word of a text is one of the forms, as the search in the store decides it. */
export function isMetBy(word: string, forms: readonly SoughtForm[]): boolean {
  const written = [word, ...otherForms(word)];
  return forms.some(({ text, isWhole }) =>
    written.some((one) => (isWhole ? one === text : one.startsWith(text))),
  );
}
