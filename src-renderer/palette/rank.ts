import { foldText, wordsOf } from '#shared/text/fold-text.ts';

/** How well a text is what was typed; 0 for not at all. */
export const MATCH = { none: 0, elsewhere: 1, words: 2, beginning: 3, whole: 4 } as const;
type Match = (typeof MATCH)[keyof typeof MATCH];

/** «التذاكر» is also found by «تذاكر». */
const withoutArticle = (word: string): string => word.replace(/^ال(?=\p{L}{2})/u, '');

const read = (text: string): string[] => wordsOf(foldText(text)).map(withoutArticle);

/** Every word typed is one of the text or begins one, in any order; nothing typed is in everything. */
export function matchOf(query: string, text: string): Match {
  const wanted = read(query);
  const words = read(text);
  if (wanted.length === 0) return MATCH.words;
  const [typed, whole] = [wanted.join(' '), words.join(' ')];
  if (typed === whole) return MATCH.whole;
  if (whole.startsWith(typed)) return MATCH.beginning;
  return wanted.every((word) => words.some((one) => one.startsWith(word))) ? MATCH.words : MATCH.none;
}

/** In the order of how well they are called what was typed, also those that were found by something else. */
export const bestFirst = <Entry extends { text: string }>(
  query: string,
  entries: readonly Entry[],
): Entry[] =>
  entries
    .map((entry) => ({ entry, match: matchOf(query, entry.text) }))
    .toSorted((one, other) => other.match - one.match)
    .map(({ entry }) => entry);

/** Those that are called what was typed, the best first; of equals the order stays. */
export const bestOf = <Entry extends { text: string }>(query: string, entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry) => ({ entry, match: matchOf(query, entry.text) }))
    .filter(({ match }) => match !== MATCH.none)
    .toSorted((one, other) => other.match - one.match)
    .map(({ entry }) => entry);

/** The group with the best match comes first; what was found by something else than its name counts least. */
export function orderGroups<Group extends { entries: readonly { text: string }[] }>(
  query: string,
  groups: readonly Group[],
): Group[] {
  const bestIn = ({ entries }: Group): number =>
    Math.max(...entries.map(({ text }) => Math.max(matchOf(query, text), MATCH.elsewhere)));
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map((group) => ({ group, best: bestIn(group) }))
    .toSorted((one, other) => other.best - one.best)
    .map(({ group }) => group);
}
