import { piecesByDirection } from './own-direction.ts';

/** A stretch of a text in one direction, in the parts that look alike. */
type WrittenPiece<Part> = { isAgainst: boolean; parts: readonly Part[] };

/**
 * A text in pieces by their direction. They are those of the whole text, however much of it is shown: a sentence whose
 * end has no room runs no other way.
 * @param length how many characters of it are shown.
 */
export function writtenPieces<Part extends { text: string }>(
  parts: readonly Part[],
  length: number,
): WrittenPiece<Part>[] {
  const whole = parts.map(({ text }) => text).join('');
  const take = takeInOrder(parts);
  let at = 0;
  return piecesByDirection(whole).flatMap(({ text, isAgainst }) => {
    const own = take(Math.min(at + text.length, length));
    at += text.length;
    return own.length === 0 ? [] : [{ isAgainst, parts: own }];
  });
}

/**
 * Hands out the parts up to a place, and from there on to the next one: each is looked at once, because a text that a customer
 * wrote to hold up the window has as many pieces as parts.
 */
function takeInOrder<Part extends { text: string }>(parts: readonly Part[]): (to: number) => Part[] {
  let index = 0;
  /** Where the part at `index` begins, and up to where all was handed out. */
  let begin = 0;
  let taken = 0;
  return (to) => {
    const own: Part[] = [];
    for (let part = parts[index]; part !== undefined && taken < to; part = parts[index]) {
      const end = begin + part.text.length;
      const text = part.text.slice(taken - begin, to - begin);
      if (text !== '') own.push({ ...part, text });
      taken = Math.min(end, to);
      if (end > to) break;
      begin = end;
      index += 1;
    }
    return own;
  };
}
