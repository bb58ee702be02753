import type { Emoji } from '#shared/domain/emoji.ts';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { stemOf } from '#shared/text/word-stems.ts';

/**
 * Those that every word of a search is about, in either language and folded as everywhere else: also “دوا” finds 💊. What is
 * called so comes before what is only about it.
 */
export function findEmoji(all: readonly Emoji[], query: string): readonly Emoji[] {
  const sought = wordsOf(foldText(query)).map((word) => [word, stemOf(word) ?? word]);
  // Somebody pasted the emoji itself.
  if (sought.length === 0)
    return query.trim() === '' ? all : all.filter(({ emoji }) => query.includes(emoji));
  const isAbout = (words: string): boolean => {
    const known = words.split(' ');
    return sought.every((forms) => known.some((word) => forms.some((form) => word.startsWith(form))));
  };
  const found = all.filter(({ words }) => isAbout(words));
  const isCalledSo = ({ name }: Emoji): boolean => isAbout(foldText(`${name.ar} ${name.en}`));
  return [...found.filter(isCalledSo), ...found.filter((emoji) => !isCalledSo(emoji))];
}
