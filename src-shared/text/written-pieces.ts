import type { TextPart } from './find-hits.ts';
import { piecesByDirection } from './own-direction.ts';

/** A stretch of a text in one direction, and what in it was searched for. */
export type WrittenPiece = { isAgainst: boolean; parts: readonly TextPart[] };

/**
 * A text in pieces by their direction. They are those of the whole text, however much of it is shown: a sentence whose
 * end has no room runs no other way.
 * @param length how many characters of it are shown.
 */
export function writtenPieces(parts: readonly TextPart[], length: number): WrittenPiece[] {
  const whole = parts.map(({ text }) => text).join('');
  let at = 0;
  return piecesByDirection(whole).flatMap(({ text, isAgainst }) => {
    const own = partsBetween(parts, at, Math.min(at + text.length, length));
    at += text.length;
    return own.length === 0 ? [] : [{ isAgainst, parts: own }];
  });
}

function partsBetween(parts: readonly TextPart[], from: number, to: number): TextPart[] {
  let at = 0;
  return parts.flatMap(({ text, isHit }) => {
    const kept = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return kept === '' ? [] : [{ text: kept, isHit }];
  });
}
