import type { Emoji } from '#shared/domain/emoji.ts';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { stemOf } from '#shared/text/word-stems.ts';

/**
 * Those that every word of a search is about, in either language and folded as everywhere else: also “دوا” finds 💊. What is
 * called so comes before what is only about it, a whole word before the beginning of another.
 */
export function findEmoji(all: readonly Emoji[], query: string): readonly Emoji[] {
  const sought = wordsOf(foldText(query)).map((word) => [word, stemOf(word) ?? word]);
  // Somebody pasted the emoji itself.
  if (sought.length === 0)
    return query.trim() === '' ? all : all.filter(({ emoji }) => query.includes(emoji));
  const isAbout = (words: string, isMeant: (word: string, form: string) => boolean): boolean => {
    const known = words.split(' ');
    return sought.every((forms) => known.some((word) => forms.some((form) => isMeant(word, form))));
  };
  const found = all.filter(({ words }) => isAbout(words, isBegun));
  const ranked = found.map((emoji) => {
    const names = [foldText(emoji.name.ar), foldText(emoji.name.en)];
    const name = names.join(' ');
    const rank = [
      names.includes(foldText(query).trim()),
      isAbout(name, isWhole),
      isAbout(emoji.words, isWhole),
      isAbout(name, isBegun),
      true,
    ].indexOf(true);
    return { emoji, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ emoji }) => emoji);
}

const isWhole = (word: string, form: string): boolean => word === form;
const isBegun = (word: string, form: string): boolean => word.startsWith(form);
