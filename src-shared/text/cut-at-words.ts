const WORD = /\S+/gu;
const NUMBER = /^[\p{Nd}.,/×x*-]+$/u;
/** `mg`, `مجم`, `قرص`: what a number before it is a number of. */
const UNIT = /^\p{L}{1,4}[.,،؛)]?$/u;
/** What is left hanging when the words behind it go. */
const LOOSE_END = /[\s\p{P}]+$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * How many characters of a text to show where not all of it fits: whole words from its beginning, and no number without
 * its unit, because “500” is not “500 mg”. Only where the first word alone is too long is it cut itself.
 * @param fits whether a beginning of the text fits, with its ellipsis.
 * @returns the whole length when everything fits.
 */
export function lengthAtWords(text: string, fits: (shown: string) => boolean): number {
  if (fits(text)) return text.length;
  const ends = wordEnds(text);
  const fitsUpTo = (end: number): boolean => fits(withEllipsis(text.slice(0, end)));
  const word = lastThat(ends, fitsUpTo);
  if (word !== undefined) return word;
  const letters = [...graphemes.segment(text.slice(0, ends[0]))].map(
    ({ index, segment }) => index + segment.length,
  );
  return lastThat(letters, fitsUpTo) ?? 0;
}

/**
 * A beginning of a text with its ellipsis, which belongs to the last word: without a mark behind it, one after a Latin
 * word in an Arabic line would stand before that word's first letter.
 */
export function withEllipsis(beginning: string): string {
  return `${beginning}…${endsRightToLeft(beginning) ? '\u200F' : '\u200E'}`;
}

/** Where words end, without what hangs after them. */
function wordEnds(text: string): number[] {
  const words = [...text.matchAll(WORD)];
  return words.flatMap(([word], index) => {
    const next = words[index + 1]?.[0];
    if (next !== undefined && NUMBER.test(word) && UNIT.test(next)) return [];
    const end = (words[index]?.index ?? 0) + word.length;
    const bare = text.slice(0, end).replace(LOOSE_END, '').length;
    return bare === 0 ? [] : [bare];
  });
}

/** The last of ascending positions for which something holds that holds for all before it. */
function lastThat(positions: readonly number[], holds: (position: number) => boolean): number | undefined {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const position = positions[middle];
    if (position !== undefined && holds(position)) low = middle + 1;
    else high = middle;
  }
  return positions[low - 1];
}

/** By its last letter. */
export function endsRightToLeft(text: string): boolean {
  const last = [...text.matchAll(/\p{L}/gu)].at(-1)?.[0];
  return (
    last === undefined || /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(last)
  );
}
