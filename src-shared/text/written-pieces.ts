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
  let at = 0;
  return piecesByDirection(whole).flatMap(({ text, isAgainst }) => {
    const own = partsBetween(parts, at, Math.min(at + text.length, length));
    at += text.length;
    return own.length === 0 ? [] : [{ isAgainst, parts: own }];
  });
}

function partsBetween<Part extends { text: string }>(
  parts: readonly Part[],
  from: number,
  to: number,
): Part[] {
  let at = 0;
  return parts.flatMap((part) => {
    const kept = part.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += part.text.length;
    return kept === '' ? [] : [{ ...part, text: kept }];
  });
}
